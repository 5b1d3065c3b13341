package dev.newspace.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page, as GitHub reads it. */
final class Markdown {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Node page;

  private Markdown(Node page) {
    this.page = page;
  }

  static Markdown of(String file) {
    return parse(Repository.read(file));
  }

  static Markdown parse(String text) {
    return new Markdown(PARSER.parse(text));
  }

  /** Where links lead. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
          }
        });
    return links;
  }

  /** The anchors of its headings. */
  List<String> anchors() {
    IdGenerator ids = IdGenerator.builder().build();
    List<String> anchors = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            anchors.add(ids.generateId(textOf(heading)));
          }
        });
    return anchors;
  }

  /** What it has a shell do, block by block. */
  List<String> shellBlocks() {
    List<String> blocks = new ArrayList<>();
    fences(
        fence -> {
          if (fence.getInfo().equals("sh")) {
            blocks.add(fence.getLiteral());
          }
        });
    return blocks;
  }

  /** Whether each block of code ends: else the rest of the page would be one. */
  boolean isClosed() {
    List<FencedCodeBlock> open = new ArrayList<>();
    fences(
        fence -> {
          if (fence.getClosingFenceLength() == null) {
            open.add(fence);
          }
        });
    return open.isEmpty();
  }

  private void fences(Consumer<FencedCodeBlock> each) {
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock fence) {
            each.accept(fence);
          }
        });
  }

  private static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }
}
