-- Weeks, each by a day of it, that are still to be looked at for days that were taken up before: a member with very many is done
-- some weeks a transaction.
ALTER TABLE weekly_due ADD COLUMN weeks date[] NOT NULL DEFAULT '{}';

-- Who moves east has weeks that are over at once. Names are qualified as in V7.
CREATE FUNCTION weekly_place_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.zone IS NOT DISTINCT FROM NEW.zone THEN
    RETURN NULL;
  END IF;
  UPDATE public.weekly_due SET due_at = least(due_at, clock_timestamp())
  WHERE user_id = CASE TG_OP WHEN 'DELETE' THEN OLD.user_id ELSE NEW.user_id END;
  RETURN NULL;
END $$;
CREATE TRIGGER weekly_place_changed AFTER INSERT OR UPDATE OR DELETE ON place
  FOR EACH ROW EXECUTE FUNCTION weekly_place_changed();
