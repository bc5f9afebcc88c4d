-- Cases that were closed, and how many were opened again within 12 months; those of which the 12 months are not over stay apart and count
-- as neither. By whether everything of concern had held at the last visit. Under 5 children, or 3 families, nothing is told.
CREATE VIEW relapse_after_closing AS
WITH state AS (
  SELECT family, episode,
    CASE WHEN MIN(CASE WHEN held_last = 'held' THEN 1 ELSE 0 END) = 1 THEN 'all held' ELSE 'not all held' END AS at_closing
  FROM courses
  GROUP BY family, episode
),
sizes AS (SELECT family, COUNT(*) AS children FROM children GROUP BY family),
closings AS (
  SELECT e.family, e.reopened_within_12_months AS again, COALESCE(s.at_closing, 'nothing of concern seen') AS at_closing, z.children
  FROM episodes AS e
  LEFT JOIN state AS s ON s.family = e.family AND s.episode = e.episode
  LEFT JOIN sizes AS z ON z.family = e.family
  WHERE e.outcome = 'closed'
),
counts AS (
  SELECT at_closing,
    COUNT(*) AS closings, COUNT(DISTINCT family) AS families, SUM(children) AS children,
    SUM(CASE WHEN again THEN 1 ELSE 0 END) AS reopened,
    SUM(CASE WHEN NOT again THEN 1 ELSE 0 END) AS stayed_closed,
    SUM(CASE WHEN again IS NULL THEN 1 ELSE 0 END) AS too_soon,
    COUNT(DISTINCT CASE WHEN again THEN family END) AS families_again,
    COUNT(DISTINCT CASE WHEN NOT again THEN family END) AS families_stayed,
    COUNT(DISTINCT CASE WHEN again IS NULL THEN family END) AS families_too_soon
  FROM closings
  GROUP BY at_closing
),
safe AS (
  SELECT *,
    children >= 5 AND families >= 3 AS told,
    (families_again = 0 OR families_again >= 5)
      AND (families_stayed = 0 OR families_stayed >= 5)
      AND (families_too_soon = 0 OR families_too_soon >= 5) AS parts_told
  FROM counts
)
SELECT
  at_closing,
  CASE WHEN told THEN closings END AS closings,
  CASE WHEN told AND parts_told THEN reopened END AS reopened,
  CASE WHEN told AND parts_told THEN stayed_closed END AS stayed_closed,
  CASE WHEN told AND parts_told THEN too_soon END AS too_soon,
  CASE WHEN told AND parts_told AND reopened + stayed_closed > 0 THEN ROUND(100.0 * reopened / (reopened + stayed_closed), 1) END
    AS percent_reopened,
  CASE WHEN NOT told THEN 'hidden: too few' WHEN NOT parts_told THEN 'parts hidden: too few' ELSE '' END AS note
FROM safe;
