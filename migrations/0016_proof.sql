-- Proof that people attach: up to 4 MiB a file, for requests as before and now for cases. Pictures are compressed already and are
-- read in parts, so they are kept as they are. Checks one small table again; safe on a live system.

ALTER TABLE request_attachments
    DROP CONSTRAINT request_attachments_size,
    ADD CONSTRAINT request_attachments_size CHECK (octet_length(content) BETWEEN 1 AND 4194304),
    ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER request_attachments_no_truncate BEFORE TRUNCATE ON request_attachments EXECUTE FUNCTION refuse_change();

CREATE TABLE case_attachments (
    case_id     uuid     NOT NULL REFERENCES cases (id),
    no          smallint NOT NULL,
    operator_id bigint   NOT NULL REFERENCES operators (id),
    file_name   text     NOT NULL,
    media_type  text     NOT NULL,
    content     bytea    NOT NULL,
    sha256      bytea    NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT case_attachments_pkey PRIMARY KEY (case_id, no),
    CONSTRAINT case_attachments_once UNIQUE (case_id, sha256),
    CONSTRAINT case_attachments_size CHECK (octet_length(content) BETWEEN 1 AND 4194304),
    CONSTRAINT case_attachments_no_range CHECK (no BETWEEN 1 AND 20),
    CONSTRAINT case_attachments_media_type_known CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain'))
);
ALTER TABLE case_attachments ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER case_attachments_append_only BEFORE UPDATE OR DELETE ON case_attachments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_attachments_no_truncate BEFORE TRUNCATE ON case_attachments EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON case_attachments TO eraflazz_app;
GRANT SELECT ON case_attachments TO eraflazz_audit;
