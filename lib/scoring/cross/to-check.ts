import { type Item, itemsOf, type Version } from "@/lib/criteria/table";

/** What a checker has to look at: all that the unit scored itself. */
export const toCheck = (version: Version): Item[] => itemsOf(version).filter(({ scoredBy }) => scoredBy === "self");
