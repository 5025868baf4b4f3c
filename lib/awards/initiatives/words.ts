import type { InitiativeReach } from "@/lib/tenancy/generated/enums";

export const REACH_WORDS = {
  GRASSROOTS: { name: "Cấp cơ sở", hint: "Áp dụng, có hiệu quả trong đơn vị." },
  PROVINCE: { name: "Cấp tỉnh", hint: "Có phạm vi ảnh hưởng trong tỉnh, có văn bản xác nhận." },
  NATION: { name: "Toàn quốc", hint: "Có khả năng nhân rộng toàn quốc, có văn bản xác nhận." },
} satisfies Record<InitiativeReach, { name: string; hint: string }>;
export const REACHES = Object.keys(REACH_WORDS) as [InitiativeReach, ...InitiativeReach[]];
/** The wider one counts for the narrower too. */
export const reachesAs = (reach: InitiativeReach, asked: InitiativeReach): boolean => REACHES.indexOf(reach) >= REACHES.indexOf(asked);
