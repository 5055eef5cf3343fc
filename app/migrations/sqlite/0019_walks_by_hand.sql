-- What people said or changed by hand about a walk stands in its body, one by one: the map may change the rest. Uploads that
-- nobody has touched were marked as corrected; of what somebody did correct, all of it stays. The PostgreSQL folder does
-- the same.

UPDATE walks SET corrected = FALSE WHERE corrected AND source IS NULL AND updated = created;
UPDATE walks SET body = json_set(body, '$.by_hand', json_array('step-free', 'walker', 'lit', 'stops')) WHERE corrected;
UPDATE walks SET body = json_set(body, '$.by_hand', json_array('step-free', 'walker', 'lit'))
WHERE source = 'example' AND NOT corrected;
