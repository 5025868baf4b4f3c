import QRCode from "qrcode";

/** A code to scan with a telephone: one path, dark on white in every theme. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const cells = Array.from({ length: size * size }, (_, n) => (data[n] ? `M${n % size} ${Math.floor(n / size)}h1v1h-1z` : "")).join("");
  const box = `-2 -2 ${size + 4} ${size + 4}`;
  return (
    <svg className="qr" viewBox={box} role="img" aria-label={label}>
      <path fill="#fff" d={`M-2-2h${size + 4}v${size + 4}h-${size + 4}z`} />
      <path fill="#111" d={cells} shapeRendering="crispEdges" />
    </svg>
  );
}
