import { photoHref } from "@/components/portal/news-lists";

/** The crest of a province as it is published, drawn small. */
export const crestHref = (tinh: string, id: string | null | undefined): string | undefined => (id ? photoHref(tinh, id, 480) : undefined);
