import type { HistoryKind } from "./kinds";

/** A record whose history may be read. */
export type HistoryOf = { kind: HistoryKind; id: string };
export const historyHref = (tinh: string, kind: HistoryKind, id: string): string => `/${tinh}/lich-su/${kind}/${id}`;
