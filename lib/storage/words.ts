/** What may be sent where, in words and for the browser's own picker; the content decides, not the name. */
export type FileKind = "pdf" | "jpeg" | "png" | "webp" | "docx" | "xlsx";
export type FileLimits = { kinds: readonly FileKind[]; megabytes: number; /** Million points of a picture. */ points?: number };

export const KIND_WORDS = {
  pdf: "PDF",
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  docx: "Word (.docx)",
  xlsx: "Excel (.xlsx)",
} satisfies Record<FileKind, string>;
export const MEDIA_TYPES = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} satisfies Record<FileKind, string>;

export const PHOTO: FileLimits = { kinds: ["jpeg", "png", "webp"], megabytes: 20, points: 40 };
/** A crest is drawn small: a large picture is a mistake. */
export const CREST: FileLimits = { kinds: ["png", "webp", "jpeg"], megabytes: 5, points: 40 };
export const SCAN: FileLimits = { kinds: ["pdf", "jpeg", "png", "webp"], megabytes: 20 };

export const acceptOf = ({ kinds }: FileLimits): string => kinds.map((kind) => MEDIA_TYPES[kind]).join(",");
export const kindsInWords = ({ kinds }: FileLimits): string => kinds.map((kind) => KIND_WORDS[kind]).join(", ");

export const NO_SECRETS = "Không tải lên tài liệu có bí mật nhà nước.";

/** What stands on a chip before the name of a file. */
export const badgeOf = (mediaType: string | null): string => {
  const known = Object.entries(MEDIA_TYPES).find(([, type]) => type === mediaType)?.[0];
  return known === "pdf" || known === "docx" || known === "xlsx" ? known.toUpperCase() : known ? "ẢNH" : "MẬT";
};

/** Where a use of a file is read. The province stands in the address because a right exists only inside one. */
export const fileHref = (tinh: string, useId: string): string => `/api/tep/${useId}?tinh=${encodeURIComponent(tinh)}`;

/** How a page shows a file beside itself: a picture, a PDF in the browser's own viewer, or not at all (Word, Excel: saved and opened there). */
export type Preview = "image" | "pdf" | "none";
export const previewOf = (mediaType: string | null): Preview =>
  mediaType?.startsWith("image/") ? "image" : mediaType === MEDIA_TYPES.pdf ? "pdf" : "none";
