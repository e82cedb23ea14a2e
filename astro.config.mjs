import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { codeArticlePlugin } from './src/site/code-articles.ts';
import { handrail } from './src/site/integration.ts';

// The build sets these (src/site/build.ts); the defaults serve editors and `astro check`.
const contentDir = process.env.CONTENT_DIR ?? 'content';

export default defineConfig({
  site: process.env.SITE_ADDRESS,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.HANDRAIL_ASTRO_OUT ?? '.handrail/out',
  cacheDir: process.env.HANDRAIL_CACHE ?? '.handrail/cache/editor',
  trailingSlash: 'always',
  // The newer default glues words around inline links together.
  compressHTML: true,
  // The policy allows no inline styles or scripts, however small.
  // Two pages at a time: one is written while the other is made, which saves a seventh of a build.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never', concurrency: 2 },
  markdown: {
    processor: satteri({
      features: { gfm: { footnotes: false }, headingAttributes: true, smartPunctuation: false },
      hastPlugins: [codeArticlePlugin],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), handrail()],
  devToolbar: { enabled: false },
  vite: {
    // Without targets, media queries are written as `(width>=40rem)`, which phones before iOS 16.4 skip.
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome100', 'firefox100', 'safari15'],
      rollupOptions: {
        // Astro writes "use astro:head-inject" into code articles for itself; the bundler need not know it.
        onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      },
    },
    environments: {
      client: {
        // Astro's own names are long, and stand in every page.
        build: {
          rollupOptions: {
            output: { entryFileNames: 'assets/[hash].js', assetFileNames: 'assets/[hash][extname]' },
          },
        },
      },
    },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
