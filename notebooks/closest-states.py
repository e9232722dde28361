"""Which States are closest, and why: a worked notebook. Open it as a notebook, or read closest-states.md."""

# %% [markdown]
# # Which States are closest, and why
#
# Two States are close when they stand under the same commitments. How close depends on what is counted, so the four
# counts stand beside every score: held by both, only by the first, only by the second, and by neither although both
# could.

# %%
import datetime as dt

import altair as alt
import pandas as pd

from tracker.notebook import Tracker
from tracker.overlap import stability

AS_OF = dt.date(2025, 12, 31)
STATE = "KEN"

tracker = Tracker()
names = tracker.names

# %% [markdown]
# ## The closest to one State
#
# Binding, political and technical commitments; membership of an organisation is by itself none of these.

# %%
scores = ["jaccard", "containment-a-in-b", "containment-b-in-a", "rarity-jaccard", "signorino-ritter", "kappa"]
pairs = tracker.overlap("un", AS_OF, measures=scores, of=STATE)
closest = pairs.assign(State=pairs["b"].map(names))
closest[["State", "both", "only_a", "only_b", "neither", "jaccard", "rarity-jaccard", "kappa"]].head(10)

# %%
first = closest.iloc[0]
f"""On {AS_OF:%-d %B %Y}, the State closest to {names[STATE]} by the Jaccard index is {first["State"]}: {first["both"]}
commitments in common, {first["only_a"]} of {names[STATE]} alone, {first["only_b"]} of {first["State"]} alone."""

# %% [markdown]
# ## Why: what they share, and since when

# %%
shared = tracker.question("commitments-shared-by-states", states=[STATE, str(first["b"])], as_of=AS_OF)
shared[["commitment_name", "strength", "since", "since_precision", "evidence"]]

# %%
shared.attrs["sentence"]

# %% [markdown]
# ## Where a score misleads
#
# The same partners by four measures. A rank that jumps says what the measure rewards.

# %%
ranks = closest.set_index("State")[["jaccard", "containment-b-in-a", "rarity-jaccard", "signorino-ritter"]]
ranks = ranks.rank(ascending=False, method="min")
top = ranks[(ranks <= 8).any(axis=1)].reset_index().melt("State", var_name="measure", value_name="rank")

base = alt.Chart(top, title=f"Rank among the partners of {names[STATE]} by measure").encode(
    x=alt.X("measure:N", title=None, sort=None, axis=alt.Axis(labelAngle=0)),
    y=alt.Y("State:N", title=None, sort=alt.EncodingSortField("rank", op="min")),
)
shade = alt.Color("rank:Q", title=None, legend=None, scale=alt.Scale(scheme="blues", reverse=True, domain=[1, 90]))
ink = alt.condition("datum.rank <= 30", alt.value("white"), alt.value("black"))
alt.layer(base.mark_rect().encode(color=shade), base.mark_text().encode(text="rank:Q", color=ink)).properties(
    width=480,
    height=alt.Step(17),
    description="For each State that is among the eight closest by any of four measures: its rank by each of them.",
)

# %%
"\n".join(
    f"- **{tracker.measures.loc[name, 'title']}**: {warning}" for name, warning in pairs.attrs["warnings"].items()
)

# %% [markdown]
# ## More than chance?
#
# Two States that hold much share much. The hypergeometric test asks how often sets of these sizes would share as
# much; the adjusted value holds over all pairs of UN members.

# %%
tested = tracker.overlap("un", AS_OF, measures=["over-chance-fdr", "jaccard"])
surprising = int((tested["over-chance-fdr"] <= 0.01).sum())
f"Of {len(tested):,} pairs of UN members, {surprising:,} share more than their sizes alone would give (q ≤ 0.01)."

# %% [markdown]
# ## Communities
#
# Groups that share more with each other than with the rest, where sharing what few hold counts more. *Steadiness*
# is how far runs that differ in nothing but their random seed agree (1 = fully): read the borders with it.

# %%
found = tracker.communities("un", AS_OF)
groups = [sorted(names[member] for member in members) for members in found.members()]
pd.DataFrame(
    {
        "community": range(1, len(groups) + 1),
        "members": [len(group) for group in groups],
        "some of them": [", ".join(group[:8]) for group in groups],
    }
)

# %%
f"Modularity {found.modularity:.2f}, steadiness {found.steadiness:.2f}."

# %%
years = range(2012, AS_OF.year + 1)
steps = [(year, tracker.communities("un", dt.date(year, 12, 31))) for year in years]
moves = stability(steps)

alt.Chart(moves, title="Communities of one year against those of the year before", width=420, height=200).mark_line(
    point=True
).encode(
    x=alt.X("later:O", title=None),
    y=alt.Y("adjusted_rand:Q", title="adjusted Rand index", scale=alt.Scale(domain=[0, 1])),
).properties(
    description="Adjusted Rand index between the communities of each year and of the year before: 1 = the same groups, "
    "0 = as alike as chance. The table below holds the numbers."
)

# %%
moves.round(2)

# %% [markdown]
# ## How the pair came together
#
# The panel of pairs and years that research on treaties uses: commitments shared, weighted by rarity, and since
# when.

# %%
panel = tracker.dyads("un", range(2001, AS_OF.year + 1))
a, b = sorted([STATE, str(first["b"])])
pair = panel.query("a == @a and b == @b")

alt.Chart(pair, title=f"Commitments shared by {names[a]} and {names[b]}", width=480, height=200).mark_line(
    interpolate="step-after", point=True
).encode(x=alt.X("year:O", title=None), y=alt.Y("shared:Q", title="shared")).properties(
    description=f"Number of commitments that {names[a]} and {names[b]} share at the end of each year since 2001."
)

# %%
pair[["year", "shared", "weighted", "first_shared", "any_binding"]].tail(8)

# %%
f"Release {tracker.history().release}; position as of {AS_OF:%-d %B %Y}."
