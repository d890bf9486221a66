const GROUPS = [
  {
    name: 'scheme',
    title: 'Colors',
    values: { system: 'As on this device', light: 'Light', dark: 'Dark' },
  },
  {
    name: 'size',
    title: 'Text size',
    values: { small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
  },
];

const groups = GROUPS.map(({ name, title, values }) => {
  const choices = Object.entries(values).map(
    ([value, words]) =>
      `<label><input type="radio" name="reading-${name}" value="${value}"><span>${words}</span></label>\n`,
  );
  return `<fieldset>\n<legend>${title}</legend>\n${choices.join('')}</fieldset>\n`;
});

/** Colors and text size, as the reader wants them: the same on every page. */
export const READING_SETTINGS = `<details class="reading screen">
<summary><span aria-hidden="true">Aa</span><span class="sr-only">Reading settings</span></summary>
<div>
${groups.join('')}</div>
</details>
`;
