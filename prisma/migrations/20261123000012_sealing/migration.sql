-- The data keys of the installation, wrapped by the master key, which is never in the database.
CREATE TABLE data_keys (
  name text PRIMARY KEY,
  wrapped text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
