import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import {
  any,
  asChecker,
  asKeeper,
  asMember,
  delegated,
  early,
  formerly,
  handedIn,
  holds,
  inCircle,
  inOffice,
  inUnit,
  keepsBloc,
  live,
  OFFICERS,
  onPaper,
  otherUnit,
  seesBloc,
  settled,
  when,
  type Rule,
} from "./by-which-post";
import type { Facts } from "./facts";

/**
 * Who may do what: the one table, asked by action() and load(). From design.md 2; tests/policy.csv says it a second time, by hand.
 * A permission is `<noun>.<verb>`; the post found is recorded with the act and shown beside the name.
 */
const MAY = {
  "desk.read": holds(
    "unit_leader",
    "unit_officer",
    "cross_checker",
    "domain_scorer",
    "board_officer",
    "board_leader",
    "council_member",
    "council_secretary",
    "province_admin",
    "inspector",
    "bloc_head",
    "bloc_deputy",
    "bloc_secretary",
    "delegate",
  ),

  "administration.read": holds("province_admin"),
  "setting.change": holds("province_admin"),
  // Name, crest, accent, contact on the portal.
  "face.keep": holds("province_admin"),
  "unit.keep": holds("province_admin"),
  // What was done with a unit: to its own people and to those who keep or watch the province.
  "unit.history": any(inUnit("unit_leader", "unit_officer"), holds("board_officer", "board_leader", "province_admin", "inspector")),
  "person.keep": holds("province_admin"),
  "account.activate": holds("province_admin"),
  "post.give": holds("province_admin"),
  // The second person: neither the giver nor the one who gets it.
  "post.confirm": when(
    (actor, it) => actor.personId !== it.givenById && actor.personId !== it.personId,
    holds("province_admin", "board_leader"),
  ),
  "post.list": holds("province_admin", "board_leader"),
  "workbook.import": holds("province_admin"),
  "audit.read": holds("province_admin", "inspector", "board_leader"),
  "mail.read": holds("province_admin"),
  "mail.send_again": holds("province_admin"),

  "bloc.keep": holds("province_admin", "board_officer"),
  "bloc.list": holds("province_admin", "board_officer", "board_leader", "inspector"),
  "bloc_year.read": seesBloc,
  // A new year has no head yet: whoever led the bloc before makes it ready, or the board.
  "bloc_year.prepare": live(any(inOffice("bloc_head", "bloc_secretary"), holds("board_officer"))),
  "bloc_year.open": any(inOffice("bloc_head", "bloc_secretary"), holds("board_officer", "province_admin")),
  // Deadlines move with the year's head or the board; the facts of a paper year only with those who keep it.
  "bloc_year.change": any(inOffice("bloc_head"), holds("board_officer", "board_leader", "province_admin")),
  "bloc_year.move": any(inOffice("bloc_head"), holds("board_officer", "board_leader")),
  "bloc_year.send_back": holds("board_officer", "board_leader"),
  "office.hold": holds("board_officer", "province_admin"),
  // Of a paper year the names stand on the paper: whoever keeps it writes them.
  "office.name": any(
    live(inUnit("unit_leader")),
    when((_actor, it) => it.archive === true, holds("board_officer", "province_admin")),
  ),
  "delegation.give": inUnit("unit_leader"),
  "delegation.list": holds("unit_leader"),

  // Dates of the year: read by everybody who has a desk, set by the bloc for itself and by the board for the province.
  "calendar.read": holds(
    "unit_leader",
    "unit_officer",
    "cross_checker",
    "domain_scorer",
    "board_officer",
    "board_leader",
    "council_member",
    "council_secretary",
    "province_admin",
    "inspector",
    "bloc_head",
    "bloc_deputy",
    "bloc_secretary",
  ),
  "calendar.keep": holds("board_officer", "board_leader"),
  "year_date.keep": any(inOffice(...OFFICERS), holds("board_officer", "board_leader")),
  // A later day for one unit is a decision of the head or the board, and every member reads it.
  "late.grant": live(any(inOffice("bloc_head"), holds("board_officer", "board_leader"))),

  "meeting.read": seesBloc,
  "meeting.keep": any(keepsBloc, live(asKeeper)),
  "meeting.close": any(
    inOffice("bloc_head", "bloc_deputy"),
    when((_actor, it) => it.archive === true, holds("board_officer", "province_admin")),
  ),
  // A unit says for itself who comes.
  "invitation.answer": live(inUnit("unit_officer", "unit_leader")),
  // What the minutes say is agreed or objected to by each unit for itself.
  "minutes.answer": live(inUnit("unit_officer", "unit_leader")),
  // What a meeting asked is reported by who was asked; the bloc's officers may write it down for a unit.
  "meeting_task.report": live(
    any(
      inUnit("unit_officer", "unit_leader"),
      inOffice(...OFFICERS),
      when((_actor, it) => it.askedOfBoard === true, holds("board_officer", "board_leader")),
    ),
  ),

  "pledge.read": seesBloc,
  "pledge.draft": keepsBloc,
  "pledge.set_target": any(inUnit("unit_officer", "unit_leader"), keepsBloc),
  "pledge.sign": live(any(inUnit("unit_leader"), delegated("pledge.sign"))),
  "pledge.sign_on_paper": any(
    inUnit("unit_officer", "unit_leader"),
    when((_actor, it) => it.archive === true, holds("board_officer", "province_admin")),
  ),
  "pledge.publish": any(inOffice("bloc_head", "bloc_deputy"), holds("board_officer", "board_leader")),

  "target.read": seesBloc,
  // Figures of a quarter are the unit's; the secretary may enter them on its behalf, and it is written down.
  "target.report": live(any(inUnit("unit_officer", "unit_leader"), inOffice("bloc_secretary"))),

  // Titles and targets that a unit registers: read inside the bloc and by the board, written by the unit, by the secretary on its behalf.
  "registration.read": seesBloc,
  "registration.list": holds("board_officer", "board_leader", "province_admin", "inspector"),
  "registration.write": live(any(inUnit("unit_officer", "unit_leader"), inOffice("bloc_secretary"))),
  "registration.open": live(any(inOffice(...OFFICERS), holds("board_officer"))),

  "movement.read": seesBloc,
  "movement.list": holds("board_officer", "board_leader", "province_admin", "inspector"),
  // Whoever launches keeps it: the bloc its own, the board what reaches all blocs, a unit its own.
  "movement.keep": any(
    inCircle("bloc", keepsBloc),
    inCircle("province", holds("board_officer", "board_leader")),
    inCircle("unit", live(inUnit("unit_officer", "unit_leader"))),
  ),
  "movement.report": any(live(inUnit("unit_officer", "unit_leader")), onPaper(holds("board_officer", "province_admin"))),
  // Nobody accepts their own unit's figures or moves its day: of the head's unit the deputy does, else the board.
  "movement.accept": live(otherUnit(any(inOffice(...OFFICERS), holds("board_officer")))),
  "movement.feed": live(inOffice(...OFFICERS)),
  "role_model.read": seesBloc,
  "role_model.propose": any(live(inUnit("unit_officer", "unit_leader")), onPaper(holds("board_officer", "province_admin"))),
  "role_model.keep": keepsBloc,
  // By a resolution whoever keeps the record; by themselves head and deputy, and never their own unit's.
  "role_model.choose": any(live(otherUnit(inOffice("bloc_head", "bloc_deputy"))), onPaper(holds("board_officer", "province_admin"))),
  "role_model.spread": any(live(inUnit("unit_officer", "unit_leader")), keepsBloc),

  "report.read": seesBloc,
  "report.list": holds("board_officer", "board_leader", "province_admin", "inspector"),
  "report.write": any(live(inUnit("unit_officer", "unit_leader")), onPaper(holds("board_officer", "province_admin"))),
  // From the unit's paper, never instead of its word: the unit confirms or takes it back.
  "report.enter_on_behalf": live(inOffice("bloc_secretary")),
  "review.keep": keepsBloc,
  "report.return": live(otherUnit(any(inOffice(...OFFICERS), holds("board_officer")))),

  // Plan and regulation are the bloc's; each unit writes its own plan, which nobody reads before it is sent.
  "plan.read": seesBloc,
  "plan.keep": keepsBloc,
  // A letter goes from an office of the bloc to its members, or from the board; read by its writers and by those who got it.
  "letter.list": holds("unit_leader", "unit_officer", ...OFFICERS, "board_officer", "board_leader"),
  "letter.write": any(inCircle("bloc", live(inOffice(...OFFICERS))), inCircle("province", holds("board_officer", "board_leader"))),
  "letter.read": any(inCircle("bloc", inOffice(...OFFICERS)), inCircle("province", holds("board_officer", "board_leader")), asMember),
  // Telephones of persons: kept by the unit and the admin, seen by the bloc's secretary and the board.
  "contact.keep": any(inUnit("unit_officer", "unit_leader"), holds("province_admin")),
  "contact.list": any(inOffice("bloc_secretary"), holds("board_officer", "board_leader")),

  "unit_plan.write": any(live(inUnit("unit_officer", "unit_leader")), onPaper(holds("board_officer", "province_admin"))),

  "criteria.read": seesBloc,
  // What members say of a draft stays inside the bloc; each unit speaks for itself.
  "opinion.read": any(inOffice(...OFFICERS), asMember, holds("board_officer", "board_leader")),
  "opinion.give": live(inUnit("unit_officer", "unit_leader")),
  // Once points are being checked, criteria change for all units at once, and only by the board.
  "criteria.draft": any(early(inOffice(...OFFICERS)), holds("board_officer")),
  "criteria.adopt": any(early(inOffice(...OFFICERS)), holds("board_officer")),
  "criteria.amend_late": live(holds("board_officer")),
  // A decision of the authority is recorded by the board, a resolution of the bloc by the bloc.
  "criteria.adopt_by_decision": holds("board_officer"),

  // The list that checkers choose from when points go down: one for the whole province.
  "reason.keep": holds("province_admin", "board_officer"),

  "sheet.list": seesBloc,
  "sheet.read": any(
    inUnit("unit_officer", "unit_leader"),
    delegated("sheet.hand_in"),
    live(when((_actor, it) => it.onBehalf === true, inOffice("bloc_secretary"))),
    handedIn(any(inOffice(...OFFICERS), holds("board_officer", "board_leader"), otherUnit(asChecker))),
    settled(any(asMember, holds("inspector"))),
  ),
  // Words on a line: whoever reads it on duty; an inspector reads only.
  "sheet.comment": live(
    any(
      inUnit("unit_officer", "unit_leader"),
      handedIn(any(inOffice(...OFFICERS), holds("board_officer", "board_leader"), otherUnit(asChecker))),
      settled(asMember),
    ),
  ),
  // The secretary may write on behalf of a unit, never sign for it.
  "sheet.draft": live(any(inUnit("unit_officer", "unit_leader"), inOffice("bloc_secretary"))),
  "sheet.hand_in": live(any(inUnit("unit_leader"), delegated("sheet.hand_in"))),
  "sheet.hand_in_on_paper": live(any(inUnit("unit_officer", "unit_leader"), inOffice("bloc_secretary"))),
  "sheet.extend": any(inOffice("bloc_head"), holds("board_officer", "board_leader")),
  "sheet.return": live(otherUnit(any(inOffice("bloc_head", "bloc_deputy"), holds("board_officer")))),
  // The head's own sheet is checked by the deputy, else by the board.
  "sheet.check": live(otherUnit(any(inOffice(...OFFICERS), holds("board_officer")))),
  "cross.read": seesBloc,
  "cross.draw": live(any(inOffice(...OFFICERS), holds("board_officer"))),
  "cross.check": live(otherUnit(asChecker)),
  // A check that will not come is let go by whoever settles.
  "cross.excuse": live(otherUnit(any(inOffice("bloc_head", "bloc_deputy"), holds("board_officer")))),
  // A department enters what it was given to score; what another agency publishes is the board's to import.
  "domain.score": any(
    inUnit("unit_leader", "unit_officer", "domain_scorer"),
    when((_actor, it) => it.unitId === null, holds("board_officer")),
  ),
  "domain.keep": any(inOffice("bloc_head"), holds("board_officer")),
  // Taken back by whoever gave it out; once figures are in (late), by the board alone.
  "domain.withdraw": any(early(inOffice("bloc_head")), holds("board_officer")),
  "domain.read": any(
    inUnit("unit_leader", "unit_officer", "domain_scorer"),
    inOffice(...OFFICERS),
    holds("board_officer", "board_leader", "inspector"),
  ),
  "domain.list": holds("unit_leader", "unit_officer", "domain_scorer", ...OFFICERS, "board_officer", "board_leader", "inspector"),
  "sheet.reply": live(inUnit("unit_officer", "unit_leader")),
  "sheet.settle": live(otherUnit(any(inOffice("bloc_head", "bloc_deputy"), holds("board_officer")))),
  "evidence.keep": live(any(inUnit("unit_officer", "unit_leader"), inOffice("bloc_secretary"))),
  // All that a unit keeps, in use or not, is its own; what a sheet leans on is read with the sheet.
  "evidence.list": inUnit("unit_officer", "unit_leader"),
  // What a document makes somebody ask is told to whoever checks it, never to the unit about others.
  "evidence.question": handedIn(otherUnit(any(inOffice(...OFFICERS), holds("board_officer", "board_leader"), asChecker))),
  "ranking.read": seesBloc,
  // Points item by item: whoever may read a settled sheet of the bloc.
  // How a living year stands: a bloc for those who lead it and for the board, a unit for itself besides.
  "dashboard.read": live(any(inOffice(...OFFICERS), holds("board_officer", "board_leader"))),
  "standing.read": live(any(inUnit("unit_leader", "unit_officer"), inOffice(...OFFICERS), holds("board_officer", "board_leader"))),
  "course.read": any(inOffice(...OFFICERS), asMember, holds("board_officer", "board_leader", "inspector")),
  // Figures that change after the year was decided: the board writes them down, its leader confirms them; own units are asked sheet by sheet.
  "result.correct": live(holds("board_officer", "board_leader")),
  "result.settle": live(holds("board_leader")),

  "vote.keep": any(keepsBloc, live(asKeeper)),
  "vote.confirm": any(inOffice(...OFFICERS), asMember),
  "nomination.make": any(keepsBloc, live(asKeeper)),

  "proposal.read": any(
    inOffice(...OFFICERS),
    inUnit("unit_officer", "unit_leader"),
    holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  ),
  "proposal.draft": any(
    inOffice(...OFFICERS),
    when((_actor, it) => it.archive === true, holds("board_officer")),
    inCircle("unit", inUnit("unit_officer", "unit_leader")),
    inCircle("province", holds("board_officer")),
  ),
  "proposal.send": any(
    inOffice("bloc_head", "bloc_deputy"),
    when((_actor, it) => it.archive === true, holds("board_officer")),
    inCircle("unit", inUnit("unit_leader")),
    inCircle("province", holds("board_officer")),
  ),
  // By a letter, outside any bloc: a unit for itself and its people, the board for anybody; the unit's leader sends, what the board wrote is appraised by another officer.
  "proposal_letter.read": any(
    inUnit("unit_officer", "unit_leader"),
    holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  ),
  "proposal_letter.write": any(inCircle("unit", inUnit("unit_officer", "unit_leader")), inCircle("province", holds("board_officer"))),
  "proposal_letter.send": any(inCircle("unit", inUnit("unit_leader")), inCircle("province", holds("board_officer"))),
  // Which entry of the register a person is: whoever wrote the proposal, or appraises it.
  "proposal.link": any(inCircle("unit", inUnit("unit_officer", "unit_leader")), otherUnit(holds("board_officer"))),
  "proposal.list": holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  "proposal.appraise": otherUnit(holds("board_officer")),
  "proposal.confirm": otherUnit(holds("board_leader")),
  "proposal.send_back": otherUnit(holds("board_leader")),
  // With many at once; each dossier is asked again, and those of one's own unit are left out.
  "proposal.handle_many": holds("board_officer"),
  "proposal.assign": holds("board_officer", "board_leader"),
  // Which officer looks after which bloc is said by the board's leader.
  "charge.read": holds("board_officer", "board_leader", "inspector"),
  "charge.keep": holds("board_leader"),
  // Initiatives: a unit keeps its own register, the board reads all and confirms the reach, never of its own unit.
  "initiative.read": any(
    inUnit("unit_officer", "unit_leader"),
    holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  ),
  "initiative.keep": inUnit("unit_officer", "unit_leader"),
  "initiative.list": holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  "initiative.confirm": otherUnit(holds("board_officer")),
  // The list before the public: read by whoever judges it, kept by the board; nobody answers, or learns, who objected to their own unit.
  "notice.read": holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  "notice.keep": holds("board_officer", "board_leader"),
  "objection.answer": otherUnit(holds("board_officer", "board_leader")),
  // Conditions of the law: read by whoever sees the dossiers, the province's own written by an officer; the leader is the second person who says that a source was compared.
  "rule.read": holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  "rule.keep": holds("board_officer"),
  "rule.undo": holds("board_officer", "board_leader"),
  "rule.confirm": holds("board_leader"),
  "council.read": holds("council_member", "council_secretary", "board_officer", "board_leader", "inspector"),
  "council.keep": holds("council_secretary"),
  // What goes to the Prime Minister or the President, and what came back.
  "forwarding.read": holds("board_officer", "board_leader", "council_member", "council_secretary", "inspector"),
  "forwarding.keep": holds("board_officer"),
  "decision.draft": holds("board_officer", "council_secretary"),
  "decision.issue": holds("board_leader"),
  "decision.read": holds(
    "board_officer",
    "board_leader",
    "council_member",
    "council_secretary",
    "inspector",
    "unit_leader",
    "unit_officer",
  ),

  "rested.look": any(
    when((_actor, it) => !it.unitId, holds("board_officer", "board_leader")),
    otherUnit(holds("board_officer", "board_leader")),
  ),
  // Who was ever honoured: looked up by those who prepare and judge awards; a unit reads its own record, persons and households are nobody else's business.
  "honours.list": holds("board_officer", "board_leader", "council_secretary", "council_member"),
  "honours.record": any(
    holds("board_officer", "board_leader", "council_secretary", "council_member"),
    when((_actor, it) => !!it.unitId, any(inUnit("unit_leader", "unit_officer"), holds("inspector", "province_admin"))),
  ),
  "honours.keep": holds("board_officer"),
  "statistics.read": holds("board_officer", "board_leader", "council_secretary", "council_member"),

  // A year is handed over by those who led it to those who lead the next; what is carried away is read by both sides and the board.
  "handover.read": any(inOffice(...OFFICERS), formerly, holds("board_officer", "board_leader")),
  "handover.prepare": any(inOffice("bloc_head", "bloc_secretary"), formerly),
  "handover.receive": any(inOffice("bloc_head", "bloc_secretary"), formerly),
  // What a year that was just taken over asks first.
  "first_days.read": any(inOffice(...OFFICERS), holds("board_officer", "board_leader")),
  // A unit carries away its own year, nobody else's.
  "unit_record.export": live(inUnit("unit_officer", "unit_leader")),

  "article.write": any(inOffice(...OFFICERS), holds("board_officer", "board_leader")),
  "article.publish": any(inOffice("bloc_head", "bloc_deputy"), holds("board_officer", "board_leader")),
  // Offered as evidence by whoever writes for the year; taken or left by the unit alone.
  "article_offer.make": live(any(inOffice(...OFFICERS), holds("board_officer", "board_leader"))),
  "article_offer.answer": live(inUnit("unit_officer", "unit_leader")),
  "ranking.publish": any(inOffice("bloc_head", "bloc_deputy"), holds("board_officer", "board_leader")),
  // Said in public under the name of the office: whoever writes for the year decides, the board for everything.
  "reader_opinion.decide": any(inOffice(...OFFICERS), holds("board_officer", "board_leader")),
  "article.list": holds("board_officer", "board_leader", "bloc_head", "bloc_deputy", "bloc_secretary"),
  // Whoever keeps a record may seal what was put into it; the board and the admin may seal anywhere.
  "file.seal": any(inOffice(...OFFICERS), holds("board_officer", "board_leader", "province_admin")),
  "file.read": any(seesBloc, inUnit("unit_leader", "unit_officer")),
} satisfies Record<string, Rule>;

export type Permission = keyof typeof MAY;
export const PERMISSIONS = Object.keys(MAY) as Permission[];

/** The post by which `actor` may, or undefined. Fails closed: facts that are missing match nothing. */
export const postFor = (permission: Permission, actor: Actor, it: Facts): HeldPost | undefined => MAY[permission](actor, it);

/** For pages: whether to show the way to an act. The action asks again. */
export const may = (permission: Permission, actor: Actor, it: Facts): boolean => postFor(permission, actor, it) !== undefined;
