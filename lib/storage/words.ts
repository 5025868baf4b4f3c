/** What may be sent where, in words and for the browser's own picker; the content decides, not the name. */
export type FileKind = "pdf" | "jpeg" | "png" | "webp";
export type FileLimits = { kinds: readonly FileKind[]; megabytes: number };

export const KIND_WORDS = { pdf: "PDF", jpeg: "JPEG", png: "PNG", webp: "WebP" } satisfies Record<FileKind, string>;
export const MEDIA_TYPES = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png", webp: "image/webp" } satisfies Record<FileKind, string>;

export const PHOTO: FileLimits = { kinds: ["jpeg", "png", "webp"], megabytes: 20 };
export const SCAN: FileLimits = { kinds: ["pdf", "jpeg", "png", "webp"], megabytes: 20 };

export const acceptOf = ({ kinds }: FileLimits): string => kinds.map((kind) => MEDIA_TYPES[kind]).join(",");
export const kindsInWords = ({ kinds }: FileLimits): string => kinds.map((kind) => KIND_WORDS[kind]).join(", ");

export const NO_SECRETS = "Không tải lên tài liệu có bí mật nhà nước.";

/** Where a use of a file is read. The province stands in the address because a right exists only inside one. */
export const fileHref = (tinh: string, useId: string): string => `/api/tep/${useId}?tinh=${encodeURIComponent(tinh)}`;
