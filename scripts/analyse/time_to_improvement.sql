-- How long until a domain of concern got better, and until that had lasted. Who is not better yet has been seen so many days without it
-- and counts for these (Kaplan and Meier 1958): leaving them out would make help look fast. An empty figure with the note "not yet" says
-- that fewer than that part have come so far. Under 5 children, or 3 families, nothing is told.
CREATE VIEW time_to_improvement AS
WITH times AS (
  SELECT 'better' AS outcome, domain, family, child, COALESCE(better_after, days_seen) AS days, better_after IS NOT NULL AS came FROM courses
  UNION ALL
  SELECT 'held' AS outcome, domain, family, child, COALESCE(held_after, days_seen) AS days, held_after IS NOT NULL AS came FROM courses
),
steps AS (
  SELECT t.outcome, t.domain, t.days, SUM(CASE WHEN t.came THEN 1 ELSE 0 END) AS came,
    (SELECT COUNT(*) FROM times AS o WHERE o.outcome = t.outcome AND o.domain = t.domain AND o.days >= t.days) AS at_risk
  FROM times AS t
  GROUP BY t.outcome, t.domain, t.days
),
left_over AS (
  SELECT outcome, domain, days,
    CASE
      WHEN MIN(at_risk - came) OVER so_far = 0 THEN 0
      ELSE EXP(SUM(LN(CASE WHEN at_risk = came THEN 1 ELSE 1 - came * 1.0 / at_risk END)) OVER so_far)
    END AS still_waiting
  FROM steps
  WINDOW so_far AS (PARTITION BY outcome, domain ORDER BY days ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
),
quarters AS (
  SELECT outcome, domain,
    MIN(CASE WHEN still_waiting <= 0.75 + 1e-9 THEN days END) AS quarter,
    MIN(CASE WHEN still_waiting <= 0.50 + 1e-9 THEN days END) AS half,
    MIN(CASE WHEN still_waiting <= 0.25 + 1e-9 THEN days END) AS three_quarters
  FROM left_over
  GROUP BY outcome, domain
),
counts AS (
  SELECT outcome, domain,
    COUNT(DISTINCT child) AS children, COUNT(DISTINCT family) AS families,
    COUNT(*) AS courses, SUM(CASE WHEN came THEN 1 ELSE 0 END) AS came,
    COUNT(DISTINCT CASE WHEN came THEN child END) AS children_came,
    COUNT(DISTINCT CASE WHEN NOT came THEN child END) AS children_waiting
  FROM times
  GROUP BY outcome, domain
),
safe AS (
  SELECT *,
    children >= 5 AND families >= 3 AS told,
    (children_came = 0 OR children_came >= 5) AND (children_waiting = 0 OR children_waiting >= 5) AS parts_told,
    children_came = 0 OR children_came >= 5 AS times_told
  FROM counts
)
SELECT
  outcome,
  domain,
  CASE WHEN told THEN children END AS children,
  CASE WHEN told THEN courses END AS courses,
  CASE WHEN told AND parts_told THEN came END AS came,
  CASE WHEN told AND parts_told THEN courses - came END AS not_yet,
  CASE WHEN told AND times_told THEN quarter END AS days_quarter,
  CASE WHEN told AND times_told THEN half END AS days_half,
  CASE WHEN told AND times_told THEN three_quarters END AS days_three_quarters,
  CASE
    WHEN NOT told OR NOT times_told THEN 'hidden: too few'
    WHEN half IS NULL THEN 'half: not yet'
    WHEN three_quarters IS NULL THEN 'three quarters: not yet'
    WHEN NOT parts_told THEN 'counts hidden: too few'
    ELSE ''
  END AS note
FROM safe
JOIN quarters USING (outcome, domain);
