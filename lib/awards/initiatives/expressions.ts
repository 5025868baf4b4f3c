/** JSON: InitiativeShown of an initiative `i`. */
export const INITIATIVE = `jsonb_build_object('id', i.id, 'version', i.version, 'unitId', i.unit_id, 'title', i.title, 'authors', i.authors, 'effect', i.effect, 'reach', i.reach, 'appliedFrom', i.applied_from, 'recognisedNumber', i.recognised_number,
  'recognisedOn', i.recognised_on, 'recognisedBy', i.recognised_by, 'confirmedBy', (select w.full_name from person w where w.province_id = i.province_id and w.id = i.confirmed_by_id), 'confirmedAt', i.confirmed_at, 'removed', i.removed_at is not null, 'removedReason', i.removed_reason, 'invented', i.invented,
  'use', (select jsonb_build_object('unitName', n.name, 'titleName', a.title_name, 'proposalId', a.id, 'state', a.state) from initiative_use z join award_proposal a on a.province_id = z.province_id and a.id = z.proposal_id join unit n on n.province_id = a.province_id and n.id = a.unit_id
    where z.province_id = i.province_id and z.initiative_id = i.id and z.released_at is null))`;

/** JSON: what stands behind a proposal `p`, and what its unit has besides that no living proposal rests on. */
export const CHOSEN = `coalesce((select jsonb_agg(${INITIATIVE} order by i.applied_from desc, i.id) from initiative_use x join initiative i on i.province_id = x.province_id and i.id = x.initiative_id
  where x.province_id = p.province_id and x.proposal_id = p.id and x.released_at is null), '[]')`;
export const FREE = `coalesce((select jsonb_agg(${INITIATIVE} order by i.applied_from desc, i.id) from initiative i where i.province_id = p.province_id and i.unit_id = p.unit_id and i.removed_at is null and i.recognised_on is not null
  and not exists (select from initiative_use x where x.province_id = i.province_id and x.initiative_id = i.id and x.released_at is null)), '[]')`;
