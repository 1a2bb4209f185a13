// Plain JavaScript, loaded before the server (`node --import`): an old Node cannot even read the server's files, and would not say why.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Vạn Dân cần Node.js 22.18 trở lên, máy này đang dùng ${process.versions.node}. Trên Linux x64 hãy chạy bằng "npm start": npm đã kèm Node 24.`,
  )
  process.exit(1)
}
