/** First words of addresses that are pages of the whole installation: no province may be called so. */
export const RESERVED_SLUGS: readonly string[] = [
  "dang-nhap",
  "dang-xuat",
  "tai-khoan",
  "kich-hoat",
  "quen-mat-khau",
  "dat-lai-mat-khau",
  "xac-thuc",
  "api",
  "fonts",
  "crest",
  "robots.txt",
  "huong-dan",
  "tinh",
  "quan-tri",
];
