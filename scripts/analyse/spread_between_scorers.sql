-- How far two people who did not see each other's grades agree, by domain: the same grade, within one place of the scale, and linear
-- weighted kappa (Cohen 1968). No kappa under 10 items, or where chance alone would agree wholly. No scorer is told from another.
-- Under 5 children, or 3 families, nothing is told.
CREATE VIEW spread_between_scorers AS
WITH groups AS (
  SELECT instrument, domain, places,
    COUNT(*) AS items, COUNT(DISTINCT child) AS children, COUNT(DISTINCT family) AS families,
    100.0 * SUM(CASE WHEN first_place = second_place THEN 1 ELSE 0 END) / COUNT(*) AS exact,
    100.0 * SUM(CASE WHEN ABS(first_place - second_place) <= 1 THEN 1 ELSE 0 END) / COUNT(*) AS within_one,
    1 - SUM(ABS(first_place - second_place)) * 1.0 / (COUNT(*) * NULLIF(places - 1, 0)) AS seen
  FROM scorers
  GROUP BY instrument, domain, places
),
firsts AS (SELECT instrument, domain, places, first_place, COUNT(*) AS n FROM scorers GROUP BY instrument, domain, places, first_place),
seconds AS (SELECT instrument, domain, places, second_place, COUNT(*) AS n FROM scorers GROUP BY instrument, domain, places, second_place),
chances AS (
  SELECT instrument, domain, places,
    SUM(f.n * s.n * (1 - ABS(f.first_place - s.second_place) * 1.0 / NULLIF(places - 1, 0))) AS agree_by_chance
  FROM firsts AS f
  JOIN seconds AS s USING (instrument, domain, places)
  GROUP BY instrument, domain, places
),
figures AS (
  SELECT *, agree_by_chance / (items * 1.0 * items) AS chance, children >= 5 AND families >= 3 AS told
  FROM groups
  JOIN chances USING (instrument, domain, places)
)
SELECT
  instrument,
  domain,
  CASE WHEN told THEN children END AS children,
  CASE WHEN told THEN items END AS items,
  CASE WHEN told THEN ROUND(exact, 1) END AS percent_exact,
  CASE WHEN told THEN ROUND(within_one, 1) END AS percent_within_one,
  CASE WHEN told AND items >= 10 AND 1 - chance > 1e-12 THEN ROUND((seen - chance) / (1 - chance), 4) END AS weighted_kappa,
  CASE WHEN NOT told THEN 'hidden: too few' WHEN items < 10 THEN 'kappa: too few items' ELSE '' END AS note
FROM figures;
