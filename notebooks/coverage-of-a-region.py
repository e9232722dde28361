"""Coverage of a region over time: a worked notebook. Open it as a notebook, or read coverage-of-a-region.md."""

# %% [markdown]
# # Coverage of a region over time
#
# How far are the States of Africa bound by the agreements on cybercrime and cyber security, and how did it come to
# that? The universe is the membership of the African Union **on each day**, so no State vanishes because it did
# nothing, and one that joined later is not counted as missing before. Every number below is computed when the
# notebook runs.

# %%
import datetime as dt

import altair as alt
import pandas as pd

from tracker.notebook import Tracker

AS_OF = dt.date(2025, 12, 31)
GROUP = "african-union"
AGREEMENTS = [
    "budapest-convention",
    "malabo-convention",
    "arab-it-offences-convention",
    "un-convention-against-cybercrime",
]

tracker = Tracker()

# %% [markdown]
# ## Where the region stands
#
# The question `status-of-agreement` gives one row for each member of the group. *Party* means consent given **and**
# in force for the State; whoever signed only is a signatory.

# %%
answers = {
    name: tracker.question("status-of-agreement", agreement=name, group=GROUP, as_of=AS_OF) for name in AGREEMENTS
}
standing = pd.concat([frame.assign(agreement=tracker.names[name]) for name, frame in answers.items()])
pd.crosstab(standing["agreement"], standing["status"]).reset_index()

# %%
"\n".join(f"- {frame.attrs['sentence']}" for frame in answers.values())

# %% [markdown]
# ## How it came to that
#
# For each year, who of the members on 31 December was bound by each agreement. `history()` holds every spell of the
# release, so a year costs no query. It is counted over States only: a member that is not entered as a State, because
# its standing is disputed, is in the table above and not in the curve.

# %%
history = tracker.history()
days = [dt.date(year, 12, 31) for year in range(2001, AS_OF.year + 1)]
rows = []
for day in days:
    members = tracker.incidence(GROUP, day, "binding").parties
    held = history.incidence(day, members, "binding").to_frame()
    for name in AGREEMENTS:
        bound = int(held[name].sum()) if name in held else 0
        rows.append((day, tracker.names[name], bound, len(members), 100 * bound / len(members)))
    any_of_them = int(held[[name for name in AGREEMENTS if name in held]].any(axis=1).sum())
    rows.append((day, "Any of the four", any_of_them, len(members), 100 * any_of_them / len(members)))
curve = pd.DataFrame(rows, columns=["day", "agreement", "bound", "members", "percent"])
curve["day"] = pd.to_datetime(curve["day"])

alt.Chart(curve, title="Member States of the African Union bound", width=560, height=300).mark_line(
    interpolate="step-after", point=True
).encode(
    x=alt.X("day:T", title=None),
    y=alt.Y("percent:Q", title="percent of member States on that day"),
    color=alt.Color("agreement:N", title=None),
    strokeDash=alt.StrokeDash("agreement:N", title=None),
).properties(
    description="Share of the member States of the African Union bound by each of four agreements at the end of each "
    "year. The table below holds the numbers of the last year."
)

# %%
latest = curve[curve["day"] == curve["day"].max()]
latest.drop(columns="day")

# %% [markdown]
# ## Who is bound by none of them
#
# A gap is only a gap where the State could join: the incidence keeps *eligible* apart from *held*.

# %%
incidence = tracker.incidence(GROUP, AS_OF, "binding")
known = [name for name in AGREEMENTS if name in incidence.commitments]
part = incidence.only(commitments=known)
without = pd.DataFrame(
    {
        "State": [tracker.names[party] for party in part.parties],
        "bound by": part.held.sum(axis=1),
        "could join": (part.eligible & ~part.held).sum(axis=1),
    }
)
without = without[without["bound by"] == 0].sort_values(["could join", "State"], ascending=[False, True])
without[["State", "could join"]]

# %%
could = int((without["could join"] > 0).sum())
f"""On {AS_OF:%-d %B %Y}, {len(without)} of the {len(part.parties)} member States of the African Union are bound by none
of the four agreements; {could} of them could join at least one, by their own act or on invitation."""

# %% [markdown]
# ## To quote this
#
# The release, and the warning that belongs to the picture: a day known only to its year counts from 31 December, so
# a curve may rise up to a year late and never early.

# %%
f"Release {history.release}; position as of {AS_OF:%-d %B %Y}."
