import { pixelHref } from "@/lib/portal/addresses";

/** One transparent point that counts a reading of a public page, and of the article on it; works without script, keeps nothing of the reader. */
export const ViewPixel = ({ tinh, article = "trang" }: { tinh: string; article?: string | undefined }) => (
  <img className="pixel" src={pixelHref(tinh, article)} alt="" width={1} height={1} />
);
