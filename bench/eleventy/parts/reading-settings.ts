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
      `<label class="reading__label"><input class="reading__choice" type="radio" name="reading-${name}" value="${value}"><span class="reading__words">${words}</span></label>\n`,
  );
  return `<fieldset class="reading__group">\n<legend class="reading__title">${title}</legend>\n${choices.join('')}</fieldset>\n`;
});

/** Colors and text size, as the reader wants them: the same on every page. */
export const READING_SETTINGS = `<details class="reading screen">
<summary class="reading__summary"><span class="reading__letters" aria-hidden="true">Aa</span><span class="sr-only">Reading settings</span></summary>
<div class="reading__groups">
${groups.join('')}</div>
</details>
`;
