/** One transparent point that counts a reading; works without script, keeps nothing of the reader. */
export const ViewPixel = ({ tinh, article }: { tinh: string; article: string }) => (
  <img className="pixel" src={`/api/luot-xem/${article}?tinh=${encodeURIComponent(tinh)}`} alt="" width={1} height={1} />
);
