import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerText } from '../../../components/panel/AnswerText';

const shown = (source: string) => renderToStaticMarkup(<AnswerText source={source} />);

describe('a whole answer', () => {
  it('shows the few marks that answers may use', () => {
    const html = shown('# 退款\n请**先**看`订单号`\n\n- 一\n- 二\n\n3. 三');
    expect(html).toContain('<strong>先</strong>');
    expect(html).toMatch(/<ul[^>]*><li>一<\/li><li>二<\/li><\/ul>/);
    expect(html).toMatch(/<ol start="3"[^>]*><li>三<\/li><\/ol>/);
    expect(html).toMatch(/<code[^>]*>订单号<\/code>/);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[点我](javascript:alert(1))',
    '[帮助](https://help.example/a)',
    '**<b onclick=x>粗</b>**',
    '`<iframe src=//evil.example>`',
  ])('makes nothing of %s that could act or be clicked', (source) => {
    const html = shown(source);
    expect(html).not.toMatch(/<(?:img|script|a|b|iframe|object|style)\b|\shref=|\son\w+=(?!.*&gt;)/);
    if (source.startsWith('[帮助]')) expect(html).toContain('https://help.example/a');
  });
});
