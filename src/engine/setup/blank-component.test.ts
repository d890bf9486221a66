import { expect, test } from 'vitest';
import { isBlankComponent } from './blank-component.ts';

test.each([
  '',
  '\uFEFF \n',
  '---\nconst { names } = Astro.props;\n---\n',
  '---\r\nconst a = "---";\r\n---',
  '---\nconst a = 1;\n---\n<!-- The byline. -->\n{/* later */}\n',
  '<style>\n.by { color: red; }\n</style>\n<script>\nimport "./x.ts";\n</script>',
  '---\n---\n<Fragment></Fragment>\n<><Fragment> </Fragment></>',
  '{null}{false && <p>By</p>}',
])('a component without anything to print is blank: %j', (source) => expect(isBlankComponent(source)).toBe(true));

test.each([
  'By',
  '{false && <b>By</b>}<p>By</p>{names}',
  '{true && <p>By</p>}',
  '---\nconst { names } = Astro.props;\n---\n{names}',
  '---\n---\n<slot />',
  '<Fragment set:html={html} />',
  '<style>.a{}</style><p>By</p>',
  '{names && <p>By {names}</p>}',
  '<!-- a --><img src="/a.png" alt="" />',
  '---\nimport Byline from "../components/Byline.astro";\n---\n<Byline {...Astro.props} />',
])('any other is none: %j', (source) => expect(isBlankComponent(source)).toBe(false));
