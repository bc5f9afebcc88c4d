-- How much of each domain was seen at the visits that ask it: how often there was a headline, and how much of what was asked was graded.
-- Not seen is never good. Under 5 children, or 3 families, nothing is told.
CREATE VIEW coverage_by_domain AS
WITH counts AS (
  SELECT instrument, item_set, domain,
    COUNT(DISTINCT child) AS children, COUNT(DISTINCT family) AS families, COUNT(*) AS profiles,
    SUM(CASE WHEN state = 'not-enough-seen' THEN 1 ELSE 0 END) AS not_enough,
    COUNT(DISTINCT CASE WHEN state = 'not-enough-seen' THEN child END) AS children_not_enough,
    COUNT(DISTINCT CASE WHEN state = 'not-enough-seen' THEN NULL ELSE child END) AS children_enough,
    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY coverage_percent) AS middle
  FROM profiles
  GROUP BY instrument, item_set, domain
),
safe AS (
  SELECT *,
    children >= 5 AND families >= 3 AS told,
    children_not_enough NOT BETWEEN 1 AND 4 AND children_enough NOT BETWEEN 1 AND 4 AS parts_told
  FROM counts
)
SELECT
  instrument,
  item_set,
  domain,
  CASE WHEN told THEN children END AS children,
  CASE WHEN told THEN profiles END AS profiles,
  CASE WHEN told THEN middle END AS percent_graded_half,
  CASE WHEN told AND parts_told THEN ROUND(100.0 * not_enough / profiles, 1) END AS percent_not_enough_seen,
  CASE WHEN NOT told THEN 'hidden: too few' WHEN NOT parts_told THEN 'part hidden: too few' ELSE '' END AS note
FROM safe;
