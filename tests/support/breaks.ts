const without = (table: string, ...constraints: string[]) =>
  `alter table ${table} ${constraints.map((name) => `drop constraint ${name}`).join(", ")}`;
const copied = (client: string, change: string) =>
  `insert into ${client} select (jsonb_populate_record(null::${client}, to_jsonb(t) || jsonb_build_object('id', uuidv7()) || ${change})).* from ${client} t`;

/** A clause of a pledge with one promise of the first unit. */
const promised = (pledge: string): string[] => [
  `insert into pledge_clause (province_id, id, pledge_id, position, heading, body, per_unit) values (:province, :item, ${pledge}, 9, 'Chỉ tiêu', 'Riêng', true)`,
  "insert into pledge_target (province_id, id, clause_id, unit_id, indicator, unit_of_measure, target) values (:province, :item, :item, :one, 'Hộ', 'hộ', 3)",
];

/** How each invariant is broken: statements that name ids of the whole record as :pledge. */
export const BREAKS: Record<string, string[]> = {
  "post-confirmed-before-use": [
    "update post set confirmed_at = null where id = :post",
    "create or replace view effective_post with (security_invoker = true) as select province_id, id, person_id, unit_id, code::text as code, null::uuid as bloc_year_id, null::text as act, null::text as acting from post",
  ],
  "post-second-person": [without("post", "post_second_person"), "update post set confirmed_by_id = person_id where id = :post"],
  "post-once": [without("post", "post_once"), `${copied("post", "'{}'")} where id = :post`],
  "post-of-a-unit": [without("post", "post_of_a_unit"), "update post set unit_id = null where id = :post"],
  "person-account-exists": ["update person set account_id = uuidv7() where id = :person", "delete from activation"],
  "activation-used-in-time": ["update activation set used_at = expires_at + interval '1 day' where id = :activation"],
  "activation-one-end": [without("activation", "activation_once"), "update activation set cancelled_at = now() where id = :activation"],
  "activation-gave-password": ["delete from credential where account_id = :account"],
  "delegation-to-another": [
    without("delegation", "delegation_other_person"),
    "insert into delegation (province_id, unit_id, giver_id, receiver_id, act, since, until) values (:province, :one, :person, :person, 'x', '2026-01-01', '2026-02-01')",
  ],
  "session-account-exists": ["update session set account_id = uuidv7() where id = :session"],
  "session-lifetime": ["update session set expires_at = created_at + interval '30 days' where id = :session"],
  "credential-one-password": ["drop index credential_one", `${copied("credential", "'{}'")} where account_id = :account`],
  "account-one-name": ["insert into account (sign_in_name, email) select 'ai-do-khac', sign_in_name from account where id = :account"],
  "password-hashed": ["update credential set secret = 'mat-khau' where account_id = :account"],
  "membership-once": [
    without("bloc_membership", "bloc_membership_once", "bloc_membership_counts_once"),
    `${copied("bloc_membership", `'{"counts_for_award": false}'`)} where unit_id = :one`,
  ],
  "membership-counts-once": [
    without("bloc_membership", "bloc_membership_counts_once"),
    "insert into bloc_membership (province_id, bloc_id, unit_id, since) select :province, bloc_id, :one, '2026-01-01' from bloc_year where id = :elsewhere",
  ],
  "year-one-head": [
    "drop index bloc_office_one_head",
    "insert into bloc_office (province_id, bloc_year_id, kind, unit_id, since) values (:province, :year, 'head', :two, '2026-01-01')",
  ],
  "office-of-a-member": ["update bloc_office set unit_id = :stranger where id = :office"],
  "holder-kind-fits-office": ["update office_holder set kind = 'deputy' where office_id = :office"],
  "year-archive-closed": [
    without("bloc_year", "bloc_year_archive_is_closed"),
    "update bloc_year set mode = 'archive' where id = :elsewhere",
  ],
  "year-archive-gives-no-rights": [
    "update bloc_year set stage = 'closed' where id = :year",
    "update stage_move set to_stage = 'closed'",
    "create or replace view effective_post with (security_invoker = true) as select h.province_id, h.id, h.person_id, o.unit_id, 'bloc_head'::text as code, o.bloc_year_id, null::text as act, null::text as acting from office_holder h join bloc_office o on o.id = h.office_id",
  ],
  "paper-results-of-archives": [
    "alter table archive_result disable trigger only_archives",
    "insert into archive_result (province_id, bloc_year_id, unit_id, total) values (:province, :year, :one, 90)",
  ],
  "late-entry-of-member": [
    "insert into late_entry (province_id, bloc_year_id, unit_id, duty, until, reason) values (:province, :year, :stranger, 'SIGN_PLEDGE', '2026-12-31', 'x')",
  ],
  "stage-moves-joined": [
    "insert into stage_move (province_id, bloc_year_id, from_stage, to_stage, moved_at) values (:province, :year, 'checking', 'running', now() + interval '1 hour')",
  ],
  "stage-is-last-move": ["update bloc_year set stage = 'scoring' where id = :year"],
  "meeting-members-of-the-day": [
    "insert into bloc_membership (province_id, bloc_id, unit_id, since, counts_for_award) values (:province, :bloc, :stranger, '2026-02-05', false)",
  ],
  "meeting-nobody-awaited": [
    "insert into attendance (province_id, meeting_id, unit_id, unit_name) values (:province, :meeting, :stranger, 'x')",
  ],
  "meeting-closed-has-end": [without("meeting", "meeting_closed"), "update meeting set ended_at = null where id = :meeting"],
  "attendance-named": [without("attendance", "attendance_who"), "update attendance set person_name = null where unit_id = :two"],
  "agenda-of-own-bloc": ["update agenda_item set bloc_year_id = :elsewhere where id = :agenda"],
  "resolution-of-own-bloc": [
    "update resolution set bloc_year_id = :elsewhere, subject = 'PLAN', pledge_id = null where id = :resolution",
    "update pledge set state = 'draft', adopted_at = null, frozen_at = null, frozen_text = null, text_hash = null, code = null",
    "delete from pledge_signature",
    "delete from published_pledge",
  ],
  "resolution-counts": [without("resolution", "resolution_counts"), "update resolution set opposed = 5 where id = :resolution"],
  "resolution-verdict": ["update resolution set in_favour = 1, opposed = 1 where id = :resolution"],
  "resolution-present-attended": ["update attendance set state = 'absent' where unit_id = :two"],
  "meeting-task-of-own-bloc": [
    "insert into meeting_task (province_id, meeting_id, bloc_year_id, source, what, unit_id, unit_name, due_on) values (:province, :meeting, :year, 'CONCLUSION', 'x', :stranger, 'x', '2026-03-01')",
  ],
  "minutes-frozen-hash": [
    "insert into meeting_minutes (province_id, meeting_id, manner, frozen_at, frozen_text, text_hash, audit_head) values (:province, :meeting, 'AT_MEETING', now(), 'a', encode(sha256('a'), 'hex'), 'nothing')",
  ],
  "minutes-answered-by-attending": [
    "alter table minutes_answer disable trigger keep_answer",
    "insert into minutes_answer (province_id, meeting_id, unit_id, unit_name, stance) values (:province, :meeting, :stranger, 'x', 'agree')",
  ],
  "minutes-addenda-numbered": [
    "alter table minutes_addendum disable trigger to_frozen",
    "insert into minutes_addendum (province_id, meeting_id, number, kind, text, reason, made_by_name, made_by_post, text_hash) values (:province, :meeting, 1, 'CORRECTION', 'x', 'x', 'x', 'x', 'x')",
  ],
  "meeting-kept-by-attending": [
    "insert into person (province_id, id, unit_id, full_name) values (:province, '00000000-0000-0000-0000-00000000000a', :stranger, 'Ai đó')",
    "update meeting set keeper_id = '00000000-0000-0000-0000-00000000000a' where id = :meeting",
  ],
  "substitute-with-authority": [
    "alter table attendance drop constraint attendance_authority",
    "update attendance set state = 'substitute' where unit_id = :two",
  ],
  "invited-has-invitees": [
    "insert into meeting_invitation (province_id, meeting_id, number, text, text_hash, units) values (:province, :meeting, 1, 'x', encode(sha256('x'), 'hex'), 1)",
  ],
  "signature-of-a-party": ["update pledge_signature set unit_id = :stranger where id = :signature1", "update pledge set state = 'signing'"],
  "signature-once": [
    "drop index if exists pledge_signature_province_id_pledge_id_unit_id_key",
    `${copied("pledge_signature", "'{}'")} where id = :signature0`,
  ],
  "signature-on-frozen-words": ["update pledge_signature set text_hash = repeat('0', 64) where id = :signature0"],
  "signature-names-its-paper": [
    without("pledge_signature", "pledge_signature_app"),
    "update pledge_signature set person_id = null where id = :signature0",
  ],
  "pledge-frozen-hash": ["update pledge set frozen_text = frozen_text || ' khác' where id = :pledge"],
  "pledge-frozen-whole": [
    without("pledge", "pledge_state_whole", "pledge_frozen_whole"),
    "update pledge set state = 'signed', frozen_text = null where id = :pledge",
  ],
  "pledge-signed-by-all": ["delete from pledge_signature where id = :signature1"],
  "pledge-adopted-at-a-meeting": ["delete from resolution where id = :resolution"],
  "resolution-of-own-pledge": [
    "insert into bloc_year (province_id, bloc_id, year, starts_on, ends_on) values (:province, :bloc, '2027', '2027-01-01', '2027-12-31')",
    "update resolution set bloc_year_id = (select id from bloc_year where year = '2027')",
  ],
  "party-is-a-member": [
    "update pledge_party set unit_id = :stranger where id = :party1",
    "update pledge_signature set unit_id = :stranger where id = :signature1",
  ],
  "addendum-of-own-unit": ["update pledge_party set addendum_id = :addendum where id = :party0"],
  "handover-to-the-next-year": ["update handover set to_year_id = :elsewhere where id = :handover"],
  "handover-of-a-year-sent-up": [
    "update handover set given_by_id = :person, given_post = 'Khối trưởng', given_at = now() where id = :handover",
  ],
  "bundle-hash-in-the-log": ["delete from audit_entry where about = :bundle"],
  "movement-has-a-launcher": ["delete from movement_launch where movement_id = :movement"],
  "movement-joined-by-members": [
    "insert into movement_participation (province_id, movement_id, unit_id, joined_on) values (:province, :movement, :stranger, '2026-02-05')",
  ],
  "movement-reported-by-participants": ["delete from movement_participation where id = :participation"],
  "movement-figure-of-own-indicator": ["update movement_figure set indicator_id = :otherIndicator where id = :figure"],
  "movement-draft-of-own-unit": ["update movement_draft set unit_id = :two where id = :movementDraft"],
  "report-of-member": [
    "update unit_report set unit_id = :stranger where id = :report",
    "update unit_report_version set content = replace(content, :one::text, :stranger::text), hash = encode(sha256(convert_to(replace(content, :one::text, :stranger::text), 'UTF8')), 'hex') where id = :reportVersion",
  ],
  "report-counts-its-versions": ["update unit_report set sent = 2 where id = :report"],
  "report-version-of-its-unit": [
    "update unit_report_version set content = replace(content, 'MIDYEAR', 'YEAR'), hash = encode(sha256(convert_to(replace(content, 'MIDYEAR', 'YEAR'), 'UTF8')), 'hex') where id = :reportVersion",
  ],
  "review-made-of-what-was-sent": ["delete from bloc_review_source where version_id = :reportVersion"],
  "review-source-of-own-bloc": ["update bloc_review set period = 'YEAR' where id = :review"],
  "role-model-of-a-member": ["update role_model set unit_id = :stranger where id = :model"],
  "role-model-agreed": [without("role_model", "role_model_consent"), "update role_model set consent_on = null where id = :model"],
  "role-model-chosen-by-own-bloc": [
    "update role_model set resolution_id = :resolution where id = :model",
    "update role_model set bloc_year_id = (select y.id from bloc_year y where y.id = :elsewhere), unit_id = :stranger where id = :model",
  ],
  "plan-adopted-by-its-resolution": [
    "alter table plan_version disable trigger keep_adopted",
    "update plan_version set resolution_id = :resolution, decision_number = null, decision_date = null where id = :plan",
  ],
  "plan-adopted-has-points": [
    "alter table plan_point disable trigger keep_adopted",
    "update plan_point set look_at = true where id = :planPoint",
  ],
  "plan-point-in-its-section": [
    "alter table plan_point disable trigger keep_adopted",
    "update plan_point set plan_id = :otherPlan where id = :planPoint",
  ],
  "letter-sent-to-somebody": [
    "alter table letter_recipient disable trigger keep_sent",
    "delete from letter_recipient where id = :recipient",
  ],
  "letter-seen-after-sent": ["update letter_recipient set seen_at = '2026-02-01', seen_by_id = :person where id = :recipient"],
  "unit-plan-follows-own-bloc": ["update unit_plan set bloc_year_id = :elsewhere where id = :unitPlan"],
  "unit-plan-point-linked": ["update unit_plan_point set point_key = uuidv7() where unit_plan_id = :unitPlan"],
  "article-published-original": [
    "update article set status = 'withdrawn', withdrawn_at = now(), withdraw_reason = 'Sai' where id = :article",
  ],
  "initiative-behind-living": [
    "insert into initiative (province_id, id, unit_id, title, authors, effect, reach, applied_from, recognised_number, recognised_on, recognised_by) select province_id, :item, unit_id, 'x', 'x', 'x', 'PROVINCE', '2026-01-01', '1', '2026-02-01', 'x' from award_proposal where id = :replacing",
    "insert into initiative_use (province_id, initiative_id, proposal_id, unit_id) select province_id, :item, id, unit_id from award_proposal where id = :replacing",
    "alter table award_proposal disable trigger carry_initiatives",
    "update award_proposal set state = 'withdrawn' where id = :replacing",
  ],
  "session-numbers-roll": [
    "alter table session_member disable trigger keep_sitting",
    "insert into session_member (province_id, session_id, full_name, post_title) select province_id, id, 'A', 'B' from council_session limit 1",
  ],
  "session-words-own": [
    "alter table session_member disable trigger keep_sitting",
    "alter table session_answer disable trigger keep_sitting",
    "update council_session set members = 1, present = 0",
    "insert into session_member (province_id, id, session_id, full_name, post_title) select province_id, :item, id, 'A', 'B' from council_session limit 1",
    "insert into session_answer (province_id, session_id, member_id, proposal_id, answer, paper, answered_on) select province_id, session_id, id, :proposal, 'AGREE', 'x', '2026-01-01' from session_member",
  ],
  "decision-item-agreed": ["delete from council_result where proposal_id = :proposal"],
  "decision-bonus-sum": ["update decision set bonus_sum = 5 where id = :decision"],
  "decision-number-dropped": [
    "insert into dropped_decision (province_id, kind, level, number, signed_on, title, reason) select province_id, kind, level, number, signed_on, 'x', 'x' from decision where id = :decision",
  ],
  "decision-after-session": [
    "update decision set signed_on = '2026-01-01' where id = :decision",
    "update published_decision set signed_on = '2026-01-01'",
  ],
  "proposal-decided-listed": ["update award_proposal set state = 'decided' where id = :replacing"],
  "register-gapless": [
    "update honours_entry set register_no = 7 where register_no = 2",
    "update published_honour set register_no = 7 where register_no = 2",
  ],
  "register-whole": ["delete from honours_entry where register_no = 2", "delete from published_honour where register_no = 2"],
  "decision-annulled-register": [
    "update decision set state = 'annulled' where id = :decision",
    "update published_decision set state = 'annulled'",
  ],
  "decision-copy-original": ["update published_decision set number = '2/QĐ'"],
  "honour-copy-original": ["update published_honour set subject_name = 'Sở khác' where register_no = 1"],
  "subject-merged-flat": [
    "insert into award_subject (province_id, kind, full_name, merged_into_id, merged_by_id, merged_at) select province_id, 'PERSON', 'A', id, :person, now() from award_subject limit 1",
  ],
  "honour-of-subject": [
    "update honours_entry set kind = 'PERSON' where register_no = 1",
    "update published_honour set kind = 'PERSON' where register_no = 1",
    "update decision_item set kind = 'PERSON' where id = (select item_id from honours_entry where register_no = 1)",
  ],
  "honour-counts-as-frozen": ["update honours_entry set mode = 'THEMATIC' where register_no = 1"],
  "letter-sent-whole": [
    "insert into proposal_letter (province_id, id, giver, mode, period, occasion, written_by_id) values (:province, :item, 'BOARD', 'AD_HOC', '2026', 'x', :person)",
    "insert into award_proposal (province_id, giver, letter_id, mode, period, unit_id, written_by_id, title_code, title_name, state) select province_id, 'BOARD', :item, 'AD_HOC', '2026', unit_id, :person, 'CERT_PROV', 'x', 'sent' from award_proposal limit 1",
  ],
  "honour-copy-there": ["delete from published_honour where register_no = 2"],
  "asking-somebody": ["update award_proposal set state = 'asking_opinion' where id = :replacing"],
  "silence-after-its-day": ["update agency_opinion set silent_at = '2026-02-20T10:00:00Z' where id = :opinion"],
  "decision-lists-once": [
    "drop index decision_item_awarded_once",
    "insert into decision (province_id, id, number, signed_on, signer_name, signer_title, title, session_id) select province_id, :item, '9/QĐ', signed_on, 'A', 'B', 'C', session_id from decision where id = :decision",
    "insert into decision_item (province_id, decision_id, proposal_id, unit_id, subject_name, title_code, title_name, position) select province_id, :item, proposal_id, unit_id, subject_name, title_code, title_name, 1 from decision_item where proposal_id = :proposal",
  ],
  "decision-book-order": [
    "insert into decision (province_id, number, signed_on, signer_name, signer_title, title, session_id) select province_id, '2/QĐ', signed_on - 1, 'A', 'B', 'C', session_id from decision where id = :decision",
  ],
  "proposal-forwarded-by-letter": ["update award_proposal set state = 'forwarded' where id = :replacing"],
  "proposal-refused-above": [
    "insert into forwarding (province_id, id, level, number, sent_on) values (:province, :item, 'PRIME_MINISTER', '1/TTr', '2026-03-02')",
    "insert into forwarding_item (province_id, forwarding_id, proposal_id, position, refused_on, refused_paper, refused_reason) values (:province, :item, :replacing, 1, '2026-04-01', 'x', 'x')",
  ],
  "proposal-fallback-replaces": [
    "insert into forwarding (province_id, id, level, number, sent_on) values (:province, :item, 'PRIME_MINISTER', '1/TTr', '2026-03-02')",
    "insert into forwarding_item (province_id, forwarding_id, proposal_id, position, refused_on, refused_paper, refused_reason, fallback_id) values (:province, :item, :changed, 1, '2026-04-01', 'x', 'x', :proposal)",
  ],
  "register-recovered-annulled": [
    "alter table honours_entry drop constraint honours_entry_taken_back",
    "update honours_entry set recovered_by_id = :decision where register_no = 1",
  ],
  "notice-copy-there": ["update public_notice set published_at = now() where id = :notice"],
  "contact-goes-with-answer": ["update objection set answer = 'x', answered_at = now(), answered_by_id = :person where id = :objection"],
  "proposal-changed-replaced": ["update award_proposal set replaces_id = null where id = :replacing"],
  "appraisal-other-unit": ["update appraisal set officer_id = :person where proposal_id = :proposal"],
  "article-evidence-offered": [
    "insert into evidence (province_id, unit_id, title, article_id) select a.province_id, u.id, 'x', a.id from article a join unit u on u.province_id = a.province_id where a.id = :article limit 1",
  ],
  "article-copy-there": ["delete from published_article"],
  "pledge-copy-original": ["update published_pledge set text_hash = repeat('0', 64)"],
  "pledge-copy-published": ["update pledge set published_at = null where id = :pledge"],
  "photo-copy-original": ["update stored_file set sealed_at = now(), seal_reason = 'Tải nhầm' where id = :file"],
  "file-use-whole": ["update file_use set file_id = uuidv7() where id = :use"],
  "file-sealed-with-reason": ["delete from published_file", "update stored_file set sealed_at = now() where id = :file"],
  "settled-has-total": ["delete from unit_total where sheet_id = :sheet1"],
  "total-is-sum-of-leaves": ["update unit_total set base = base + 1, total = total + 1 where sheet_id = :sheet0"],
  "round-is-of-the-last-entries": ["update score_sheet set round = 0 where id = :sheet0"],
  "rank-follows-totals": ["update unit_total set rank = 3 - rank where sheet_id in (:sheet0, :sheet1)"],
  "result-kept-as-written": [
    "update bloc_year set stage = 'deciding' where id = :year",
    "update stage_move set to_stage = 'deciding'",
    "update unit_total set classification = 'Khác' where sheet_id = :sheet0",
  ],
  "results-numbered-in-order": ["update score_result_row set rank = 3 - rank where result_id = :result"],
  "proof-of-own-unit": [
    "alter table evidence_use disable trigger evidence_of_own_unit",
    "insert into evidence (province_id, unit_id, title) select province_id, :two, 'Báo cáo' from score_sheet where id = :sheet0",
    "insert into evidence_use (province_id, evidence_id, sheet_id, item_id) select province_id, id, :sheet0, :item from evidence",
  ],
  "proof-stays-handed-in": [
    "insert into evidence (province_id, unit_id, title) select province_id, unit_id, 'Báo cáo' from score_sheet where id = :sheet0",
    "insert into evidence_use (province_id, evidence_id, sheet_id, item_id) select province_id, id, :sheet0, :item from evidence",
    "alter table evidence disable trigger keep_evidence",
    "update evidence set withdrawn_at = now()",
  ],
  "opinion-of-a-member": [
    "insert into criteria_opinion (province_id, criteria_version_id, bloc_year_id, unit_id, stance) select province_id, criteria_version_id, bloc_year_id, unit_id, 'agree' from score_sheet where id = :sheet0",
  ],
  "settled-after-returns": [
    "insert into item_return (province_id, sheet_id, item_id, unit_id, layer, reason, due_on) values (:province, :sheet0, :item, :one, 'bloc', 'Bổ sung', '2099-01-01')",
  ],
  "supplement-was-asked": [
    "insert into score_entry (province_id, sheet_id, item_id, unit_id, layer, round, part, inputs, points, by_unit_id, entered_at) values (:province, :sheet0, :item, :one, 'self', 2, true, '{}', 95, :one, '2020-01-01')",
  ],
  "mention-answered-in-place": [
    "insert into item_comment (province_id, id, sheet_id, item_id, text, by_post) values (:province, :item, :sheet0, :item, 'Xem giúp', 'unit_leader')",
    "insert into comment_mention (province_id, comment_id, sheet_id, unit_id, closed_at) values (:province, :item, :sheet0, :two, '2020-01-01')",
  ],
  "nobody-scores-own-unit": [
    without("score_entry", "score_entry_own_unit"),
    "update score_entry set by_unit_id = unit_id where layer = 'bloc' and sheet_id = :sheet0",
  ],
  "registration-versions-follow": [
    "insert into registration (province_id, id, bloc_year_id, unit_id, number, sent_at, reason) values (:province, :item, :year, :one, 2, now(), 'Sửa')",
    "insert into registration_line (province_id, registration_id, kind, name, unit_of_measure) values (:province, :item, 'TARGET', 'Hộ', 'hộ')",
    "insert into registration (province_id, bloc_year_id, unit_id, number) values (:province, :year, :one, 1)",
  ],
  "registration-sent-has-lines": [
    "insert into registration (province_id, bloc_year_id, unit_id, sent_at) values (:province, :year, :one, now())",
  ],
  "target-rounds-follow": [
    "alter table pledge_clause disable trigger keep_text",
    "alter table pledge_target disable trigger keep_text",
    "alter table target_figure disable trigger follow_round",
    ...promised(":pledge"),
    "insert into target_figure (province_id, target_id, unit_id, quarter, round, value, reason) values (:province, :item, :one, 1, 2, 3, 'Sửa')",
  ],
  "target-figures-of-fixed-pledge": [
    "alter table target_figure disable trigger follow_round",
    "insert into pledge (province_id, id, bloc_year_id, number, title) values (:province, :item, :year, 2, 'Dự thảo')",
    ...promised(":item"),
    "insert into target_figure (province_id, target_id, unit_id, quarter, value) values (:province, :item, :one, 1, 3)",
  ],
  "audit-chain-holds": ["update audit_entry set event = 'thing.else' where seq = 1"],
  "province-has-settings": ["delete from province_setting where province_id = :province"],
};
