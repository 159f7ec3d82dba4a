-- which number a contact was texted at, as the HMAC that also finds STOP; null for mails. Dropped 30 days after a withdrawal
ALTER TABLE contact_message ADD COLUMN address_hash text;
CREATE INDEX contact_message_by_number ON contact_message (address_hash) WHERE address_hash IS NOT NULL;
