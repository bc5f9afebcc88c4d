-- A course: one domain of one child in one episode, from the first visit at which it was of concern. Domains stay apart.
-- "better" is a call for the better against the reference; "held" is improvement that has lasted. Neither is read off headlines.
CREATE VIEW points AS
SELECT
  p.*,
  MIN(CASE WHEN concern THEN visit_number END) OVER course AS first_of_concern,
  MAX(visit_number) OVER course AS last_visit
FROM profiles AS p
WINDOW course AS (PARTITION BY child, episode, instrument, domain);

CREATE VIEW courses AS
SELECT
  family,
  child,
  episode,
  instrument,
  domain,
  MAX(days_since_baseline) - MIN(days_since_baseline) AS days_seen,
  MIN(CASE WHEN call = 'better' AND visit_number > first_of_concern THEN days_since_baseline END) - MIN(days_since_baseline) AS better_after,
  MIN(CASE WHEN held = 'held' AND visit_number > first_of_concern THEN days_since_baseline END) - MIN(days_since_baseline) AS held_after,
  MAX(CASE WHEN visit_number = last_visit THEN held END) AS held_last,
  MAX(CASE WHEN visit_number = last_visit AND worse_open THEN 1 ELSE 0 END) AS worse_last,
  MAX(CASE WHEN visit_number = last_visit AND slipped_back THEN 1 ELSE 0 END) AS slipped_last
FROM points
WHERE visit_number >= first_of_concern
GROUP BY family, child, episode, instrument, domain;
