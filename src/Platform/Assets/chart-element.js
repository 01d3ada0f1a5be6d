// Adds reading by touch and pointer to a chart that the server has already drawn. The numbers come from the chart's
// own table, so the picture and the table cannot differ. The library is fetched only when a chart comes into view.
const day = 86_400_000;

class VicinalChart extends HTMLElement {
  connectedCallback() {
    if (navigator.connection?.saveData) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      this.draw();
    });
    watch.observe(this);
  }

  async draw() {
    const lines = this.lines();
    if (lines.length === 0) return;
    const { drawLines } = await import('./chart-canvas.js');
    const drawn = this.querySelector('.plot');
    const canvas = document.createElement('div');
    canvas.className = 'plot-canvas';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', drawn.getAttribute('aria-label'));
    drawn.replaceWith(canvas);
    drawLines(canvas, lines, {
      language: this.dataset.lang,
      low: this.dataset.low,
      high: this.dataset.high,
      spans: JSON.parse(this.dataset.spans || '[]'),
    });
  }

  // One line per column; a column named "low" or "high" belongs to the line before it.
  lines() {
    const table = this.closest('figure').querySelector('.as-table table');
    const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
    const start = Date.parse(`${this.dataset.from}T00:00:00Z`);
    const columns = names.map((name) => ({ name, points: [] }));
    [...table.tBodies[0].rows].forEach((row, at) => {
      columns.forEach((column, index) => {
        column.points.push([start + at * day, this.number(row.cells[index + 1].textContent)]);
      });
    });
    const lines = [];
    for (const column of columns) {
      if (column.name === this.dataset.low) lines.at(-1).low = column.points;
      else if (column.name === this.dataset.high) lines.at(-1).high = column.points;
      else lines.push(column);
    }
    return lines;
  }

  // Cells are percentages as the reader's language writes them: digits, one mark, digits.
  number(text) {
    const [, sign, whole, rest] = /([−-]?)(\d+)(?:[.,](\d+))?/.exec(text.replaceAll(/[\s\u202f\u00a0]/g, '')) ?? [];
    return whole === undefined ? null : Number(`${sign ? '-' : ''}${whole}.${rest ?? 0}`) / 100;
  }
}

customElements.define('vicinal-chart', VicinalChart);
