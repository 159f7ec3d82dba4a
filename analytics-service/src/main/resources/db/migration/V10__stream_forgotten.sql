-- erased users, so that a row of theirs that comes late stays away; the id and nothing else
CREATE TABLE stream_forgotten (user_id uuid PRIMARY KEY);

-- A pause changes the streaks that weeks from its days on were told with: those that stand are looked
-- at again, and the weeks after them with them. Names are qualified as in V7.
CREATE FUNCTION weekly_pause_touch() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who uuid;
  since date;
  touched date[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    who := OLD.user_id;
    since := OLD.first_day;
  ELSIF TG_OP = 'INSERT' THEN
    who := NEW.user_id;
    since := NEW.first_day;
  ELSE
    who := NEW.user_id;
    since := least(OLD.first_day, NEW.first_day);
  END IF;
  SELECT array_agg(DISTINCT week_start) INTO touched FROM public.weekly_summary
  WHERE user_id = who AND week_start >= since - 6 AND week_end >= since;
  IF touched IS NOT NULL THEN
    INSERT INTO public.weekly_due AS w (user_id, days, due_at) VALUES (who, touched, 'epoch')
    ON CONFLICT (user_id) DO UPDATE SET days = w.days || excluded.days, due_at = excluded.due_at
      WHERE NOT excluded.days <@ w.days;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER weekly_pause_touch AFTER INSERT OR UPDATE OR DELETE ON streak_pause
  FOR EACH ROW EXECUTE FUNCTION weekly_pause_touch();
