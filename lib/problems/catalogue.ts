import { accessWords } from "./catalogue/access";
import { administrationWords } from "./catalogue/administration";
import { agencyOpinionWords } from "./catalogue/agency-opinions";
import { awardRuleWords } from "./catalogue/award-rules";
import { initiativeWords } from "./catalogue/initiatives";
import { awardWords } from "./catalogue/awards";
import { bonusWords } from "./catalogue/bonus";
import { blocWords } from "./catalogue/blocs";
import { calendarWords } from "./catalogue/calendar";
import { checkingWords } from "./catalogue/checking";
import { councilWords } from "./catalogue/council";
import { crossWords } from "./catalogue/cross";
import { criteriaWords } from "./catalogue/criteria";
import { domainWords } from "./catalogue/domain";
import { handoverWords } from "./catalogue/handover";
import { honoursWords } from "./catalogue/honours";
import { archiveWords, lineageWords } from "./catalogue/lineage";
import { meetingTaskWords } from "./catalogue/meeting-tasks";
import { letterWords } from "./catalogue/letters";
import { meetingWords } from "./catalogue/meetings";
import { minutesWords } from "./catalogue/minutes";
import { movementWords } from "./catalogue/movements";
import { noticeWords } from "./catalogue/notices";
import { opinionWords } from "./catalogue/opinions";
import { peopleWords } from "./catalogue/people";
import { planWords } from "./catalogue/plans";
import { pledgeWords } from "./catalogue/pledges";
import { proposalLetterWords } from "./catalogue/proposal-letters";
import { queueWords } from "./catalogue/queue";
import { portalWords } from "./catalogue/portal";
import { prepareWords } from "./catalogue/prepare";
import { recordWords } from "./catalogue/records";
import { reportWords } from "./catalogue/reports";
import { scoringWords } from "./catalogue/scoring";
import { sheetWords } from "./catalogue/sheets";
import { sittingWords } from "./catalogue/sitting";
import { targetWords } from "./catalogue/targets";

/** Every refusal has a code and a Vietnamese sentence; {name} is filled from the facts of the problem. */
const WORDS = {
  ...accessWords,
  ...recordWords,
  ...administrationWords,
  ...peopleWords,
  ...blocWords,
  ...calendarWords,
  ...lineageWords,
  ...archiveWords,
  ...meetingWords,
  ...meetingTaskWords,
  ...minutesWords,
  ...pledgeWords,
  ...movementWords,
  ...reportWords,
  ...portalWords,
  ...criteriaWords,
  ...opinionWords,
  ...scoringWords,
  ...checkingWords,
  ...crossWords,
  ...domainWords,
  ...sheetWords,
  ...planWords,
  ...letterWords,
  ...awardWords,
  ...awardRuleWords,
  ...initiativeWords,
  ...agencyOpinionWords,
  ...noticeWords,
  ...councilWords,
  ...sittingWords,
  ...proposalLetterWords,
  ...queueWords,
  ...targetWords,
  ...prepareWords,
  ...handoverWords,
  ...honoursWords,
  ...bonusWords,
} as const;

export type ProblemCode = keyof typeof WORDS;

export const isProblemCode = (text: string): text is ProblemCode => text in WORDS;

/** The sentence a person reads. */
export function wordsOf(code: ProblemCode, facts: Record<string, string | number> = {}): string {
  return WORDS[code].replace(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? ""));
}
