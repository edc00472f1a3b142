-- What JobClients keeps of tracked jobs. Quartz's own tables lie beside these.
-- Every name is looked up in the schema that programs are configured with: to run this by hand, make that schema first, and
-- SET search_path TO it.

CREATE TABLE schema_version (
  version    integer PRIMARY KEY,
  -- Programs that were made for this version, or a later one, work with it.
  works_with integer NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

INSERT INTO schema_version (version, works_with) VALUES (1, 1);

-- What is removed stays until it may be polled again: tracked anew, it is not polled sooner than before.
CREATE TABLE tracked_job (
  reference     text PRIMARY KEY,
  connection    text NOT NULL,
  status        text NOT NULL DEFAULT 'Active' CHECK (status IN ('Active', 'Ended', 'TimedOut', 'Parked', 'Removed')),
  metadata      jsonb NOT NULL DEFAULT '{}',
  tracked_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  deadline      timestamptz,
  closed_at     timestamptz,
  reason        text,
  state         text,
  vendor_status text,
  progress      double precision,
  observed_at   timestamptz,
  polls         integer NOT NULL DEFAULT 0,
  faults        integer NOT NULL DEFAULT 0,
  next_poll_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  claim         uuid,
  claimed_by    text,
  claimed_at    timestamptz
)
-- Room for the next versions of a row beside the last, so that a poll touches no index.
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX tracked_job_by_connection ON tracked_job (connection, reference);
CREATE INDEX tracked_job_closed ON tracked_job (status, closed_at) WHERE status <> 'Active';

CREATE TABLE job_outcome (
  id              uuid PRIMARY KEY,
  sequence        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  reference       text NOT NULL,
  kind            text NOT NULL,
  content         jsonb NOT NULL,
  occurred_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts        integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  delivered_at    timestamptz,
  parked_at       timestamptz,
  last_error      text,
  attempt         uuid,
  leased_until    timestamptz
);

CREATE INDEX job_outcome_by_job ON job_outcome (reference, sequence);

CREATE INDEX job_outcome_open ON job_outcome (reference, sequence) WHERE delivered_at IS NULL AND parked_at IS NULL;
CREATE INDEX job_outcome_delivered ON job_outcome (delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX job_outcome_parked ON job_outcome (sequence) WHERE parked_at IS NOT NULL;

-- Until when a server wants nothing to be asked of it.
CREATE TABLE connection_pause (
  connection text PRIMARY KEY,
  until      timestamptz NOT NULL
);

-- How long jobs of each kind have run.
CREATE TABLE run_time (
  kind     text NOT NULL,
  ended_at timestamptz NOT NULL,
  seconds  double precision NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (kind, ended_at, seconds)
);

CREATE INDEX run_time_added ON run_time (added_at);
