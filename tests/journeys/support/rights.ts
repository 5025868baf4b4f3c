import { readFileSync } from "node:fs";

// Two tables written by hand: which permission an endpoint asks (tests/endpoints.csv) and who has it (tests/policy.csv).
const csv = (file: string) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const posts = readFileSync("tests/policy.csv", "utf8").split("\n")[0]!.split(",").slice(2);
export const rights = new Map(csv("tests/policy.csv").map(([permission, relation, ...answers]) => [`${permission} ${relation}`, answers]));
export const endpoints = csv("tests/endpoints.csv").map(([endpoint, permission, sample, relation]) => ({
  endpoint: endpoint!,
  permission: permission!,
  sample: sample ?? "",
  relation: relation || "peer",
}));

/**
 * Posts of the demo accounts. The relation is to the sample: the bloc-year of 2026, the unit Sở Tư pháp (nobody's own here);
 * "own" where a page narrows itself to what belongs to the reader's unit.
 */
export const ACCOUNTS: Record<string, string[]> = {
  thuky: ["bloc_secretary", "unit_officer"],
  khoitruong: ["bloc_head", "unit_leader"],
  donvi: ["unit_officer"],
  lanhdaodonvi: ["unit_leader"],
  chuyenvien: ["board_officer"],
  lanhdao: ["board_leader"],
  hoidong: ["council_member", "council_secretary"],
  giamsat: ["inspector"],
  quantri: ["province_admin"],
};

export function allowed(permission: string, relation: string, held: string[]): boolean {
  const answers = rights.get(`${permission} ${relation}`) ?? rights.get(`${permission} none`)!;
  return held.some((post) => answers[posts.indexOf(post)] === "yes");
}
