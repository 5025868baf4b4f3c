import { z } from "zod";
import type { VoteDenominator } from "@/lib/tenancy/generated/enums";
import { concerns, inForce, type StoredRule } from "./judge";
import { isShare, ratioWords, type Ratio } from "./ratio";
import { lowered } from "@/lib/provinces/words";

export const DENOMINATORS = ["ALL_MEMBERS", "PRESENT", "VALID"] as const satisfies VoteDenominator[];
/** What silence of a member asked in writing counts as: nothing, a vote against, a vote in favour. */
export const SILENCES = ["OUT", "AGAINST", "AGREE"] as const;
/** What a member does who has an interest of their own: does not vote and is not counted; does not vote and is counted; votes all the same. */
export const CONFLICT_WAYS = ["ASIDE", "COUNTED", "VOTES"] as const;

/** How the council votes on a title: the share that must be there, the share that must agree, and of whom. Data of this shape, never code. */
export type Voting = {
  kind: "voting";
  quorum: Ratio;
  pass: Ratio;
  /** The ratio must be exceeded, not met. */ more: boolean;
  of: VoteDenominator;
  secret: boolean;
  /** Absent members are asked in writing and their answers count. */
  written: boolean;
  silence: (typeof SILENCES)[number];
  conflict: (typeof CONFLICT_WAYS)[number];
};

const ratio = z.strictObject({ numerator: z.number(), denominator: z.number() }).refine(isShare);
export const VotingShape = z
  .strictObject({
    kind: z.literal("voting"),
    quorum: ratio,
    pass: ratio,
    more: z.boolean(),
    of: z.enum(DENOMINATORS),
    secret: z.boolean(),
    written: z.boolean(),
    silence: z.enum(SILENCES),
    conflict: z.enum(CONFLICT_WAYS),
  })
  .refine(({ pass, more }) => !more || pass.numerator < pass.denominator);

/** A stored voting rule, or null where the row is none. */
export const readVoting = (value: unknown): Voting | null => VotingShape.safeParse(value).data ?? null;

export type VotingRule = Omit<StoredRule, "condition"> & { voting: Voting };
export const votingRules = (rules: StoredRule[]): VotingRule[] =>
  rules.flatMap(({ condition, ...rule }) => {
    const voting = readVoting(condition);
    return voting ? [{ ...rule, voting }] : [];
  });

/** Of several the one that names the title stands before a general one, the province's before the country's, the newer before the older. */
export function votingRuleFor(rules: VotingRule[], titleCode: string, day: string): VotingRule | null {
  const weight = ({ titles, scope }: VotingRule) => (titles.length > 0 ? 2 : 0) + (scope === "province" ? 1 : 0);
  return (
    inForce(rules, day)
      .filter((rule) => concerns(rule, titleCode, null))
      .toSorted((a, b) => weight(b) - weight(a) || b.from.localeCompare(a.from) || a.id.localeCompare(b.id))[0] ?? null
  );
}

export const isCompared = ({ verification }: Pick<VotingRule, "verification">): boolean => verification === "ORIGINAL";

export const OF_WORDS = {
  ALL_MEMBERS: "tổng số ủy viên Hội đồng",
  PRESENT: "số ủy viên dự họp, kể cả trả lời bằng văn bản",
  VALID: "số phiếu hợp lệ",
} satisfies Record<VoteDenominator, string>;
export const SILENCE_WORDS = {
  OUT: "Không trả lời thì không tính là có ý kiến",
  AGAINST: "Không trả lời thì tính là không đồng ý",
  AGREE: "Không trả lời thì tính là đồng ý",
} satisfies Record<Voting["silence"], string>;
export const CONFLICT_WORDS = {
  ASIDE: "Không biểu quyết, trừ khỏi số tính tỷ lệ",
  COUNTED: "Không biểu quyết, vẫn tính trong tổng số",
  VOTES: "Khai báo rồi vẫn biểu quyết",
} satisfies Record<Voting["conflict"], string>;

/** "từ 80 % tổng số ủy viên Hội đồng". */
export const passWords = ({ pass, more, of }: Pick<Voting, "pass" | "more" | "of">): string =>
  `${more ? "trên" : "từ"} ${ratioWords(pass)} ${OF_WORDS[of]}`;

/** The whole rule in sentences. */
export const votingWords = (it: Voting): string =>
  [
    `Họp khi có từ ${ratioWords(it.quorum)} ủy viên`,
    `thông qua khi ${passWords(it)} đồng ý`,
    it.secret ? "bỏ phiếu kín" : "biểu quyết giơ tay hoặc bỏ phiếu",
    it.written
      ? `ủy viên vắng được lấy ý kiến bằng văn bản và được tính (${lowered(SILENCE_WORDS[it.silence])})`
      : "không tính ý kiến bằng văn bản của người vắng",
    `ủy viên có lợi ích liên quan: ${lowered(CONFLICT_WORDS[it.conflict])}`,
  ].join("; ");
