import type { Guide } from "./guide";
import { admin, council, inspector, leader as boardLeader, officer as boardOfficer } from "./guides/board";
import { head, secretary } from "./guides/bloc";
import { leader as unitLeader, officer as unitOfficer } from "./guides/unit";
import type { GuideRole } from "./roles";

/** One guide a role, in the order of the year. */
export const GUIDES: Record<GuideRole, Guide> = {
  "thu-ky": secretary,
  "khoi-truong": head,
  "quan-tri": admin,
  "lanh-dao-ban": boardLeader,
  "chuyen-vien": boardOfficer,
  "hoi-dong": council,
  "giam-sat": inspector,
  "lanh-dao-don-vi": unitLeader,
  "don-vi": unitOfficer,
};
