/**
 * What pages may load: only what comes with the site. It is a constant, so it costs less than one made for each page.
 * WebAssembly is the search index's, where a browser runs it outside its worker.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
