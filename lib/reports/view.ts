import { may } from "@/lib/access/policy";
import type { ProblemItem } from "@/lib/problems/problem";
import type { Actor } from "@/lib/tenancy/actor";
import type { ReportPage } from "./queries";
import { obstaclesToDraft, obstaclesToSend, standingOf, type Standing } from "./report-rules";

/** What this person may do on the page of one report; the actions ask again. */
export type ReportView = {
  standing: Standing;
  writes: boolean;
  /** What is written comes from the unit's paper. */ behalf: boolean;
  /** The way to do so is shown. */ fromPaper: boolean;
  returns: boolean;
  toConfirm: boolean;
  stops: ProblemItem | undefined;
};

/** @param asked in the address: to type from paper, to read one version that was sent */
export function reportView(actor: Actor, it: ReportPage, asked: { paper: boolean; version: boolean }): ReportView {
  const facts = {
    archive: it.archive,
    closedYear: it.stage === "closed" && !it.archive,
    leftOn: it.leftOn,
    report: it.report,
    days: it.days,
    today: it.today,
  };
  const owns = may("report.write", actor, it),
    free = obstaclesToDraft(facts).length === 0,
    last = it.versions[0];
  const paper = it.archive ? owns : !owns && may("report.enter_on_behalf", actor, it),
    writes = free && !asked.version && (paper ? asked.paper || (it.archive && !last) : owns);
  return {
    standing: { ...standingOf(it.days, it.report, it.today), ...((it.adopted || it.archive) && { late: false }) },
    writes,
    behalf: paper,
    fromPaper: paper && free && !writes,
    stops: obstaclesToSend(facts)[0],
    returns: !facts.closedYear && !it.adopted && it.report?.state === "handed_in" && may("report.return", actor, it),
    toConfirm: owns && !it.archive && it.report?.state === "handed_in" && Boolean(last?.onBehalf) && it.report.confirmed < it.report.sent,
  };
}
