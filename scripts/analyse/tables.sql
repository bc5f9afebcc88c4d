-- The tables of an extract, as docs/extract.md tells of them. A null is what nobody knows, or what was hidden.

CREATE TABLE children (
  family VARCHAR,
  child VARCHAR,
  area VARCHAR,
  age_band VARCHAR,
  flags VARCHAR
);

CREATE TABLE profiles (
  family VARCHAR,
  child VARCHAR,
  visit VARCHAR,
  episode VARCHAR,
  month DATE,
  month_period VARCHAR,
  visit_number INTEGER,
  kind VARCHAR,
  item_set VARCHAR,
  days_since_baseline INTEGER,
  instrument VARCHAR,
  version INTEGER,
  domain VARCHAR,
  state VARCHAR,
  headline INTEGER,
  coverage_percent INTEGER,
  asked INTEGER,
  graded INTEGER,
  not_seen INTEGER,
  serious INTEGER,
  call VARCHAR,
  concern BOOLEAN,
  better_than_first BOOLEAN,
  worse_open BOOLEAN,
  slipped_back BOOLEAN,
  held VARCHAR
);

CREATE TABLE items (
  family VARCHAR,
  child VARCHAR,
  visit VARCHAR,
  domain VARCHAR,
  item VARCHAR,
  state VARCHAR,
  grade INTEGER,
  contested BOOLEAN
);

CREATE TABLE episodes (
  family VARCHAR,
  episode VARCHAR,
  number INTEGER,
  opened DATE,
  opened_period VARCHAR,
  closed DATE,
  closed_period VARCHAR,
  days INTEGER,
  outcome VARCHAR,
  days_until_reopened INTEGER,
  reopened_within_12_months BOOLEAN,
  alerts_at_closing INTEGER,
  override BOOLEAN
);

CREATE TABLE targets (
  family VARCHAR,
  child VARCHAR,
  target VARCHAR,
  month DATE,
  month_period VARCHAR,
  domain VARCHAR,
  item VARCHAR,
  from_grade INTEGER,
  to_grade INTEGER,
  months INTEGER,
  outcome VARCHAR,
  reached VARCHAR
);

CREATE TABLE scorers (
  family VARCHAR,
  child VARCHAR,
  visit VARCHAR,
  instrument VARCHAR,
  version INTEGER,
  domain VARCHAR,
  item VARCHAR,
  first INTEGER,
  second INTEGER,
  first_place INTEGER,
  second_place INTEGER,
  places INTEGER,
  kept VARCHAR
);

CREATE TABLE alerts (
  family VARCHAR,
  child VARCHAR,
  episode VARCHAR,
  moment VARCHAR,
  rule VARCHAR,
  level VARCHAR,
  domain VARCHAR,
  month DATE,
  month_period VARCHAR,
  looked_at BOOLEAN
);

CREATE TABLE removed (
  of_table VARCHAR,
  what VARCHAR,
  why VARCHAR,
  how_many INTEGER
);
