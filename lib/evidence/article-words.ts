import { dateWords } from "@/lib/provinces/dates";
import type { EvidenceArticle } from "./articles";

/** What holds for an article beside its title. */
export const articleNote = ({ goneOn }: EvidenceArticle): string =>
  goneOn === null ? "Bài trên cổng của tỉnh" : `Bài đã gỡ ngày ${dateWords(goneOn)}`;
export const articleHref = (tinh: string, slug: string): string => `/${tinh}/tin/${slug}`;
