// Every entry that is a fact says where it comes from, how far its source speaks and whether a page was read.
// message: an entry has no source, as_of or evidence
MATCH (n:Party|Organisation|Agreement|Provision|Process|Norm|CbmCatalogue|CBM|Initiative|Standard|Team|Position)
WHERE n.source IS NULL OR n.as_of IS NULL OR n.evidence IS NULL
RETURN labels(n) AS labels, n.id AS id;
