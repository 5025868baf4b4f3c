// Read by any Node, so that an old one says what is wrong instead of failing on the first line of TypeScript.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(
    `Cần Node.js 24 trở lên (đang là ${process.versions.node}). Hãy chạy "npm ci" rồi "npm start": npm tự dùng đúng phiên bản; nếu vẫn lỗi, hãy cài Node.js 24.`,
  );
  process.exit(1);
}
await import("./alias.mjs");
await import("./start.ts");
