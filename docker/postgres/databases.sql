-- A database and a role for each service; no role can connect to the database of another service.
\getenv registry_password REGISTRY_PASSWORD
\getenv records_password RECORDS_PASSWORD
\getenv mobility_password MOBILITY_PASSWORD
\getenv recognition_password RECOGNITION_PASSWORD

REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;

CREATE ROLE registry LOGIN PASSWORD :'registry_password';
CREATE DATABASE registry OWNER registry;
REVOKE ALL ON DATABASE registry FROM PUBLIC;

CREATE ROLE records LOGIN PASSWORD :'records_password';
CREATE DATABASE records OWNER records;
REVOKE ALL ON DATABASE records FROM PUBLIC;

CREATE ROLE mobility LOGIN PASSWORD :'mobility_password';
CREATE DATABASE mobility OWNER mobility;
REVOKE ALL ON DATABASE mobility FROM PUBLIC;

CREATE ROLE recognition LOGIN PASSWORD :'recognition_password';
CREATE DATABASE recognition OWNER recognition;
REVOKE ALL ON DATABASE recognition FROM PUBLIC;
