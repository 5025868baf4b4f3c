-- Which text judges a dossier where two follow each other is data too: the day that counts, the day of the newer text, and whether what is more favourable counts.
update national_rule set condition = '{"kind": "transition", "cut": "2026-10-01", "judgedBy": "received", "favourable": true}', blocks = true where code = 'TRANSITION_2026';
