-- "Less like this", once for each of a person's days, so that no number of taps outweighs a rating.
CREATE TABLE intervention_less_like (
    user_id         uuid NOT NULL,
    intervention_id uuid NOT NULL REFERENCES intervention (id),
    day             date NOT NULL,
    PRIMARY KEY (user_id, intervention_id, day)
);
