import type { StoredRule } from "@/lib/rules/judge";
import { isCompared, passWords, votingRuleFor, votingRules, type VotingRule } from "@/lib/rules/voting";
import { ratioWords } from "@/lib/rules/ratio";

/** A session that is still open, with the dossiers that are or may be voted on in it. */
export type OpenSession = {
  id: string;
  title: string;
  heldOn: string;
  lines: { id: string; unitName: string; titleCode: string; titleName: string; recorded: boolean }[];
};
export type VotingChanged = { session: OpenSession; line: OpenSession["lines"][number]; before: string; after: string };

const said = (rule: VotingRule | null) =>
  rule
    ? `dự họp từ ${ratioWords(rule.voting.quorum)}, thông qua ${passWords(rule.voting)}${isCompared(rule) ? "" : " (chưa xác minh)"}`
    : "không có quy tắc";

/** Which dossiers of open sessions would be judged by another voting rule, or by the same one with another standing. */
export function votingChanged(sessions: OpenSession[], before: StoredRule[], after: StoredRule[]): VotingChanged[] {
  const [was, would] = [votingRules(before), votingRules(after)];
  return sessions.flatMap((session) =>
    session.lines.flatMap((line) => {
      const [old, next] = [votingRuleFor(was, line.titleCode, session.heldOn), votingRuleFor(would, line.titleCode, session.heldOn)];
      return JSON.stringify([old?.voting, old && isCompared(old)]) === JSON.stringify([next?.voting, next && isCompared(next)])
        ? []
        : [{ session, line, before: said(old), after: said(next) }];
    }),
  );
}
