-- P4: one draft changed, nothing asked. $1 draft, $2 inputs, $3 points
update score_draft set inputs = $2::jsonb, points = $3::numeric, version = version + 1, updated_at = now() where id = $1
