import type { ContactRole } from "@/lib/tenancy/generated/enums";

/** The two persons of a unit whom its bloc turns to. */
export const CONTACT_WORDS: Record<ContactRole, string> = { LEADER: "Lãnh đạo phụ trách", OFFICER: "Cán bộ theo dõi" };
export const CONTACT_ROLES = Object.keys(CONTACT_WORDS) as ContactRole[];
