-- Domains of concern in cases that were closed, as they stood at the last visit: improvement that had lasted, or not; got worse with
-- nothing to answer it; slipped back; closed although something stood in the way. "not_held" is what was closed without held improvement.
-- Under 5 children, or 3 families, nothing is told. "worse_and_closed" names children by their pseudonyms, so it is never printed.
CREATE VIEW worse_and_closed AS
SELECT DISTINCT p.family, p.child, p.episode, p.domain
FROM points AS p
JOIN episodes AS e ON e.family = p.family AND e.episode = p.episode
WHERE e.outcome = 'closed' AND p.visit_number = p.last_visit AND p.worse_open;

CREATE VIEW stalled_and_closed AS
WITH ended AS (
  SELECT c.*, e.override
  FROM courses AS c
  JOIN episodes AS e ON e.family = c.family AND e.episode = c.episode
  WHERE e.outcome = 'closed'
),
counts AS (
  SELECT domain,
    COUNT(DISTINCT child) AS children, COUNT(DISTINCT family) AS families, COUNT(*) AS courses,
    SUM(CASE WHEN held_last = 'held' THEN 1 ELSE 0 END) AS held,
    SUM(CASE WHEN held_last = 'held' THEN 0 ELSE 1 END) AS not_held,
    SUM(worse_last) AS worse, SUM(slipped_last) AS slipped_back,
    SUM(CASE WHEN override THEN 1 ELSE 0 END) AS override,
    COUNT(DISTINCT CASE WHEN held_last = 'held' THEN child END) AS children_held,
    COUNT(DISTINCT CASE WHEN held_last = 'held' THEN NULL ELSE child END) AS children_not_held,
    COUNT(DISTINCT CASE WHEN worse_last = 1 THEN child END) AS children_worse,
    COUNT(DISTINCT CASE WHEN worse_last = 1 THEN NULL ELSE child END) AS children_not_worse,
    COUNT(DISTINCT CASE WHEN slipped_last = 1 THEN child END) AS children_slipped,
    COUNT(DISTINCT CASE WHEN slipped_last = 1 THEN NULL ELSE child END) AS children_not_slipped,
    COUNT(DISTINCT CASE WHEN override THEN child END) AS children_override,
    COUNT(DISTINCT CASE WHEN override THEN NULL ELSE child END) AS children_no_override
  FROM ended
  GROUP BY domain
),
safe AS (SELECT *, children >= 5 AND families >= 3 AS told FROM counts)
SELECT
  domain,
  CASE WHEN told THEN children END AS children,
  CASE WHEN told THEN courses END AS courses,
  CASE WHEN told AND children_held NOT BETWEEN 1 AND 4 AND children_not_held NOT BETWEEN 1 AND 4 THEN held END AS held,
  CASE WHEN told AND children_held NOT BETWEEN 1 AND 4 AND children_not_held NOT BETWEEN 1 AND 4 THEN not_held END AS not_held,
  CASE WHEN told AND children_worse NOT BETWEEN 1 AND 4 AND children_not_worse NOT BETWEEN 1 AND 4 THEN worse END AS worse,
  CASE WHEN told AND children_slipped NOT BETWEEN 1 AND 4 AND children_not_slipped NOT BETWEEN 1 AND 4 THEN slipped_back END AS slipped_back,
  CASE WHEN told AND children_override NOT BETWEEN 1 AND 4 AND children_no_override NOT BETWEEN 1 AND 4 THEN override END AS override,
  CASE WHEN told THEN '' ELSE 'hidden: too few' END AS note
FROM safe;
